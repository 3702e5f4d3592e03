//! Which service it is, in the code systems that X12 has a qualifier for.

use crate::{
	details::{missing, FieldError},
	Details, Digest, Field, Service,
};

use super::X12Error;

/// A code system that X12 names (element 235).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeSystem {
	/// CPT and HCPCS, which X12 has as one.
	Procedures,
	/// CDT, for teeth.
	Dental,
	/// National drug codes.
	Drugs,
	/// Revenue codes of houses.
	Revenue,
}

impl CodeSystem {
	/// Those that a payment can be for.
	pub const ALL: &'static [Self] = &[Self::Procedures, Self::Dental, Self::Drugs, Self::Revenue];
	/// Those of a professional claim.
	pub const PROFESSIONAL: [Self; 1] = [Self::Procedures];

	/// The system with this address, as FHIR has it.
	fn of(address: &str) -> Option<Self> {
		Some(match address {
			"http://www.ama-assn.org/go/cpt"
			| "https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets"
			| "http://terminology.hl7.org/CodeSystem/HCPCS"
			| "urn:oid:2.16.840.1.113883.6.285" => Self::Procedures,
			"http://www.ada.org/cdt" | "http://terminology.hl7.org/CodeSystem/CD2" => Self::Dental,
			"http://hl7.org/fhir/sid/ndc" => Self::Drugs,
			"https://www.nubc.org/CodeSystem/RevenueCodes" => Self::Revenue,
			_ => return None,
		})
	}

	const fn qualifier(self) -> &'static str {
		match self {
			Self::Procedures => "HC",
			Self::Dental => "AD",
			Self::Drugs => "N4",
			Self::Revenue => "NU",
		}
	}

	/// The code as X12 has it.
	fn code(self, field: &Field, service: &Service) -> Result<String, FieldError> {
		match self {
			// Eleven digits, five, four and two; others write them with hyphens.
			Self::Drugs => {
				let parts: Vec<_> = service.code.split('-').map(str::len).collect();
				let digits = service.code.replace('-', "");
				let whole = parts == [11] || parts == [5, 4, 2];
				let right = whole && digits.bytes().all(|byte| byte.is_ascii_digit());
				right.then_some(digits).ok_or_else(|| field.invalid("X12 has drugs by eleven digits: 5, 4 and 2"))
			}
			_ => Ok(field.x12(1, 48)?.to_owned()),
		}
	}
}

/// The service that the digest stands for, as the composite of a service. It must be of one of these systems: under the qualifier of another it would be another service.
pub fn procedure(details: &Details, digest: Digest, systems: &[CodeSystem]) -> Result<String, X12Error> {
	let path = format!("services[id {digest}]");
	let service = details.service(digest).ok_or_else(|| missing(&path))?;
	let system = CodeSystem::of(&service.system).filter(|system| systems.contains(system)).ok_or_else(|| {
		Field::new(format_args!("{path}.system"), &service.system).invalid(match systems {
			[CodeSystem::Procedures] => {
				"an 837 professional has services by CPT (http://www.ama-assn.org/go/cpt) or HCPCS (https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets)"
			}
			_ => {
				"X12 has services by CPT (http://www.ama-assn.org/go/cpt), HCPCS (https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets), CDT (http://www.ada.org/cdt), NDC (http://hl7.org/fhir/sid/ndc) or revenue codes (https://www.nubc.org/CodeSystem/RevenueCodes)"
			}
		})
	})?;
	let code = system.code(&Field::new(format_args!("{path}.code"), &service.code), service)?;
	let modifiers = service.modifiers.iter().map(String::as_str);
	Ok([system.qualifier(), &code].into_iter().chain(modifiers).collect::<Vec<_>>().join(":"))
}
