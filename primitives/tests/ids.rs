//! Ids: printed, parsed, encoded.

use codec::{Decode, Encode};
use proptest::prelude::*;
use salus_primitives::{BreakGlassId, ConsentId, OrganizationId, PatientId, RecordId};

proptest! {
	#[test]
	fn random_id_is_printed_in_hexadecimal_and_parsed_back(bytes: [u8; 32]) {
		let (patient, record) = (PatientId(bytes), RecordId(bytes));
		let text = format!("0x{}", hex::encode(bytes));
		prop_assert_eq!(patient.to_string(), text.clone());
		prop_assert_eq!(record.to_string(), text.clone());
		prop_assert_eq!(format!("{patient:?}"), format!("PatientId({text})"));
		prop_assert_eq!(text.parse(), Ok(patient));
		prop_assert_eq!(text[2..].parse(), Ok(patient));
		prop_assert_eq!(text[2..].to_uppercase().parse(), Ok(record));
		let json = serde_json::to_string(&patient).unwrap();
		prop_assert_eq!(&json, &format!("\"{text}\""));
		prop_assert_eq!(serde_json::from_str::<PatientId>(&json).unwrap(), patient);
		prop_assert_eq!(patient.encode(), bytes);
		prop_assert_eq!(RecordId::decode(&mut &bytes[..]), Ok(record));
	}

	#[test]
	fn numbered_id_is_its_number(small: u32, large: u64) {
		let (organization, consent, glass) = (OrganizationId(small), ConsentId(small), BreakGlassId(large));
		prop_assert_eq!(organization.to_string(), small.to_string());
		prop_assert_eq!(small.to_string().parse(), Ok(organization));
		prop_assert_eq!(small.to_string().parse(), Ok(consent));
		prop_assert_eq!(large.to_string().parse(), Ok(glass));
		prop_assert_eq!(serde_json::to_string(&organization).unwrap(), small.to_string());
		prop_assert_eq!(serde_json::from_str::<BreakGlassId>(&large.to_string()).unwrap(), glass);
		prop_assert_eq!(organization.encode(), small.encode());
		prop_assert_eq!(glass.encode(), large.encode());
	}

	#[test]
	fn text_of_any_other_length_is_no_id(text in "(0x)?[0-9a-f]{0,63}|(0x)?[0-9a-f]{65,80}") {
		prop_assert!(text.parse::<PatientId>().is_err());
	}
}

#[test]
fn text_that_is_not_hexadecimal_is_refused_without_repeating_it() {
	let digits = "ab".repeat(32);
	for text in [
		"g".repeat(64),
		format!("0x0x{}", &digits[4..]),
		format!("0X{digits}"),
		format!(" {digits}"),
		format!("{digits}\n"),
		format!("-{}", &digits[1..]),
		"Jane Roe".into(),
		String::new(),
	] {
		let refused = text.parse::<RecordId>().unwrap_err().to_string();
		assert_eq!(refused, "an id is 64 hexadecimal digits, with or without 0x before them");
		assert!(serde_json::from_value::<RecordId>(text.into()).is_err());
	}
}

#[test]
fn number_that_is_none_or_does_not_fit_is_refused() {
	for text in ["", "-1", "4294967296", "1.0", "0x1", "one"] {
		assert!(text.parse::<OrganizationId>().is_err());
		assert!(serde_json::from_value::<ConsentId>(text.into()).is_err());
	}
	assert!("18446744073709551616".parse::<BreakGlassId>().is_err());
	assert!(serde_json::from_str::<OrganizationId>("4294967296").is_err());
}

#[test]
fn short_bytes_are_no_id() {
	assert!(PatientId::decode(&mut &[7; 31][..]).is_err());
	assert!(OrganizationId::decode(&mut &[7; 3][..]).is_err());
}
