//! The envelope of a file: who sends it to whom, when, under which number.

use std::fmt::Display;

use x12_types::v005010::{FunctionalGroup, Transmission, GE, GS, IEA, ISA};

use super::{
	element::{element, needed},
	X12Error,
};
use crate::{details::missing, moment, Details, Exchange, Moment};

/// Who sends a file to whom, when, under which number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Envelope {
	exchange: Exchange,
	/// When it is written.
	at: Moment,
}

/// Which file it is, to its envelope.
pub(super) struct Kind {
	/// The group's code.
	pub group: &'static str,
	/// The guide's name.
	pub guide: &'static str,
}

impl Envelope {
	/// The envelope that the details say, of a file written then.
	pub fn new(details: &Details, at: Moment) -> Result<Self, X12Error> {
		let exchange = details.exchange.clone().ok_or_else(|| missing("exchange"))?;
		Ok(Self { exchange, at })
	}

	/// The same with another number than the details say.
	pub fn numbered(self, control: u32) -> Result<Self, X12Error> {
		let envelope = Self { exchange: Exchange { control, ..self.exchange }, ..self };
		envelope.exchange.check()?;
		Ok(envelope)
	}

	pub(super) fn exchange(&self) -> &Exchange {
		&self.exchange
	}

	pub(super) fn day(&self) -> Result<String, X12Error> {
		Ok(moment::x12_day(self.at)?)
	}

	pub(super) fn minute(&self) -> Result<String, X12Error> {
		Ok(moment::time(self.at)?.format("%H%M").to_string())
	}

	/// The text of the file with this one transaction.
	pub(super) fn seal<T: Display>(&self, kind: &Kind, transaction: T) -> Result<String, X12Error> {
		let group = FunctionalGroup { gs: self.gs(kind)?, segments: vec![transaction], ge: self.ge() };
		let iea = IEA { _01: element("1"), _02: element(self.control()) };
		Ok(Transmission { isa: self.isa()?, functional_group: vec![group], iea }.to_string())
	}

	/// Nine digits.
	fn control(&self) -> String {
		format!("{:09}", self.exchange.control)
	}

	fn isa(&self) -> Result<ISA, X12Error> {
		let Exchange { sender, receiver, usage, .. } = &self.exchange;
		Ok(ISA {
			_01: element("00"),
			_02: " ".repeat(10),
			_03: element("00"),
			_04: " ".repeat(10),
			_05: element(&sender.qualifier),
			_06: format!("{:15}", sender.id),
			_07: element(&receiver.qualifier),
			_08: format!("{:15}", receiver.id),
			_09: element(&self.day()?[2..]),
			_10: element(self.minute()?),
			_11: element("^"),
			_12: element("00501"),
			_13: element(self.control()),
			_14: element("0"),
			_15: element(usage.code()),
			_16: element(":"),
		})
	}

	fn gs(&self, kind: &Kind) -> Result<GS, X12Error> {
		let Exchange { sender, receiver, control, .. } = &self.exchange;
		Ok(GS {
			_01: kind.group.to_owned(),
			_02: needed("exchange.sender.id".to_owned(), Some(&sender.id), 2, 15)?,
			_03: needed("exchange.receiver.id".to_owned(), Some(&receiver.id), 2, 15)?,
			_04: self.day()?,
			_05: self.minute()?,
			_06: control.to_string(),
			_07: "X".to_owned(),
			_08: kind.guide.to_owned(),
		})
	}

	fn ge(&self) -> GE {
		GE { _01: "1".to_owned(), _02: self.exchange.control.to_string() }
	}
}

/// The number of the one transaction within its group.
pub(super) const TRANSACTION: &str = "0001";

/// How many segments a transaction has: one on each line that it is written in.
pub(super) fn segments(transaction: &impl Display) -> String {
	transaction.to_string().lines().count().to_string()
}
