//! What the chain does not have and other formats want: who the numbers are, as the hospital keeps it in a file.

use salus_tests::Result;
use serde_json::{json, Value};

use crate::{
	cast::{HOSPITAL, INSURER},
	world::World,
};

/// The code system of the services, which both formats know.
const SERVICES: &str = "http://www.ama-assn.org/go/cpt";

impl World {
	/// The details of these claims, whose lines are of these services.
	pub async fn details(&self, claims: &[&str]) -> Result<Value> {
		let unit = self.says(&self.cast.till, &["unit", "show", &self.known.unit]).await?;
		let coverage: u64 = self.known.coverage.parse()?;
		let (mut services, mut told) = (Vec::new(), Vec::new());
		for (position, claim) in claims.iter().enumerate() {
			let shown = self.says(&self.cast.till, &["claim", "show", claim]).await?;
			let code = format!("{}", 62_260 + position);
			services.push(json!({ "digest": shown["claim"]["lines"][0]["service"], "system": SERVICES, "code": code }));
			told.push(of_claim(&shown["id"]));
		}
		Ok(json!({
			"units": [unit],
			"organizations": [house(HOSPITAL, "General Hospital"), house(INSURER, "Mutual Insurance")],
			"patients": [{
				"id": self.cast.anna.id,
				"name": { "family": "Doe", "given": "Jane" },
				"birthDate": "1970-12-31",
				"gender": "female",
				"address": address("97201"),
			}],
			"practitioners": [{
				"account": self.cast.doctor.address(),
				"name": { "family": "Mend", "given": "Mary" },
				"npi": "1679576722",
			}],
			"coverages": [{ "id": coverage, "order": 1, "subscriberNumber": "W123456789", "relationship": "self", "filing": "12" }],
			"services": services,
			"claims": told,
			"exchange": {
				"sender": { "qualifier": "ZZ", "id": "SALUSHOSPITAL" },
				"receiver": { "qualifier": "ZZ", "id": "MUTUALINS" },
				"receiverName": "Mutual Insurance",
				"control": 1,
				"usage": "T",
			},
		}))
	}
}

fn address(postal_code: &str) -> Value {
	json!({ "line": "2 Home Street", "city": "Portland", "state": "OR", "postalCode": postal_code, "country": "US" })
}

fn house(id: u32, name: &str) -> Value {
	let numbers = match id {
		HOSPITAL => json!({ "npi": "1234567893", "taxId": "123456789" }),
		_ => json!({ "taxId": "987654321", "payerId": "12345" }),
	};
	let mut house = json!({
		"id": id,
		"name": name,
		"address": address("972010000"),
		"contact": { "name": "Billing Office", "phone": "5035550100" },
	});
	if let (Some(house), Value::Object(numbers)) = (house.as_object_mut(), numbers) {
		house.extend(numbers);
	}
	house
}

fn of_claim(id: &Value) -> Value {
	json!({
		"id": id,
		"diagnoses": [{ "system": "http://hl7.org/fhir/sid/icd-10-cm", "code": "J02.9" }],
		"place": "11",
		"signature": true,
		"assignment": "A",
		"benefits": "Y",
		"release": "Y",
	})
}
