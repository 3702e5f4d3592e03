//! A claim of others, on its way to the chain: an official FHIR example, imported, written, proven, submitted.

use std::os::unix::fs::PermissionsExt;

use anyhow::{ensure, Context};
use salus_tests::{fhir::Example, interchange::interchange, said::Said, Result};
use serde_json::{json, Value};

use crate::world::World;

/// An official claim for an examination, of 2014, over 75.00 dollars.
const EXAMPLE: &str = "Claim-860150";

impl World {
	/// Has the interchange make a submission of a claim. With a key its codes become digests, under what follows from the key for the patient.
	pub async fn imports(&self, claim: &str, patient: &str, key: Option<&str>) -> Result<Said> {
		let mut line = vec!["import", claim];
		line.extend(key.iter().flat_map(|key| ["--key", key, "--patient", patient]));
		interchange(&line).await
	}

	/// A key in a file that its owner alone can read.
	pub fn key(&self) -> Result<String> {
		let file = self.write(&hex::encode(rand::random::<[u8; 32]>()))?;
		std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600))?;
		Ok(file)
	}

	/// Writes what was imported as a claim.
	async fn writes_imported(&self, submission: &str) -> Result<String> {
		let (clerk, file) = (&self.cast.clerks[0], self.write(submission)?);
		let write = ["claim", "write", &file, "--coverage", &self.known.coverage];
		self.begins(clerk, "claim", &write).await
	}

	/// What was served this year is paid: 70.00, less a copay. It is that claim's number.
	pub async fn takes_in_claims_of_others(&self) -> Result<String> {
		let (clerk, anna) = (&self.cast.clerks[0], &self.cast.anna.id);
		let (official, key) = (Example::load(EXAMPLE)?, self.key()?);
		let path = official.path.display().to_string();
		let in_clear = self.imports(&path, anna, None).await?.done()?;
		let file = self.write(&in_clear)?;
		let beside = ["--patient", anna, "--coverage", &self.known.coverage];
		let write = [&["claim", "write", &file][..], &beside].concat();
		self.is_stopped(clerk, &write, 2, "import the claim with --key").await?;

		let said = self.imports(&path, anna, Some(&key)).await?;
		ensure!(said.err.contains("diagnosis[0].diagnosisCodeableConcept"), "it tells what is left out: {}", said.err);
		self.refuses_what_is_old(&said.done()?).await?;

		let mut today = official.resource;
		today["item"][0]["servicedDate"] = date(self.known.served).into();
		let said = self.imports(&self.document(&today)?, anna, Some(&key)).await?.done()?;
		let submission: Value = serde_json::from_str(&said).context("a submission")?;
		let claim = self.writes_imported(&said).await?;
		let written = self.stands(&claim, "draft", json!({ "kind": "professional", "priority": "routine" })).await?;
		let (line, imported) = (&written["claim"]["lines"][0], &submission["lines"][0]);
		ensure!(
			line["service"] == imported["service"]["digest"] && line["service"].is_string(),
			"{line} of {imported}"
		);
		for field in ["category", "units", "amount", "served"] {
			ensure!(line[field] == imported[field], "{field} of {line} is not that of {imported}");
		}
		self.proves(clerk, &claim, &self.known.records[2]).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "approved", "awarded": 7_000 })).await?;
		Ok(claim)
	}

	/// What was served in 2014 nobody was covered for.
	async fn refuses_what_is_old(&self, submission: &str) -> Result<()> {
		let clerk = &self.cast.clerks[0];
		let claim = self.writes_imported(submission).await?;
		self.tells(clerk, &["claim", "submit", &claim], json!({ "status": "denied", "awarded": 0 })).await?;
		let adjustments = json!([{ "group": "PR", "reason": "26", "amount": 7_500 }]);
		let expected = json!({ "patient": 7_500, "adjustments": adjustments });
		self.tells(&self.cast.anna.key, &["claim", "explain", &claim], expected).await?;
		self.replays(&claim).await
	}

	/// What the interchange does not take.
	pub async fn takes_in_nothing_else(&self) -> Result<()> {
		let anna = &self.cast.anna.id;
		let other = Example::load("Observation-f001")?.path.display().to_string();
		let said = self.imports(&other, anna, None).await?;
		ensure!(said.exit == 3 && said.err.contains("this is no FHIR Claim"), "{said:?}");
		let mut claim = Example::load(EXAMPLE)?.resource;
		claim["item"][0]["net"]["currency"] = "".into();
		let said = self.imports(&self.document(&claim)?, anna, None).await?;
		ensure!(said.exit == 4 && said.out.is_empty() && said.err.contains("item[0].net.currency"), "{said:?}");
		let open = self.key()?;
		std::fs::set_permissions(&open, std::fs::Permissions::from_mode(0o644))?;
		let path = Example::load(EXAMPLE)?.path.display().to_string();
		let said = self.imports(&path, anna, Some(&open)).await?;
		ensure!(said.exit != 0 && said.out.is_empty(), "a key that others can read is none: {said:?}");
		Ok(())
	}
}

/// The day of a moment in UTC, as FHIR writes it. Howard Hinnant's way from days to dates.
pub fn date(moment: u64) -> String {
	let day = moment / (24 * 60 * 60 * 1_000) + 719_468;
	let (era, of_era) = (day / 146_097, day % 146_097);
	let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
	let of_year = of_era - (365 * year + year / 4 - year / 100);
	let shifted = (5 * of_year + 2) / 153;
	let (day, month) = (of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
	format!("{:04}-{month:02}-{day:02}", year + 400 * era + u64::from(month <= 2))
}

#[test]
fn days_are_written_as_fhir_does() {
	for (moment, expected) in [
		(0, "1970-01-01"),
		(1_408_147_200_000, "2014-08-16"),
		(1_709_164_799_999, "2024-02-28"),
		(1_709_164_800_000, "2024-02-29"),
	] {
		assert_eq!(date(moment), expected);
	}
}
