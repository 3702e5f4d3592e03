//! Invoices: what is asked for, disputed, given up, paid, paid too much, and given back.

use anyhow::ensure;
use salus_tests::{signer::Signer, Result};
use serde_json::{json, Value};

use crate::{
	cast::{Patient, HOSPITAL},
	world::World,
};

/// Invoices, as they are written.
impl World {
	fn bill(&self, patient: &Patient, components: Value) -> Result<String> {
		let unit: u64 = self.known.unit.parse()?;
		self.document(&json!({ "patient": patient.id, "unit": unit, "components": components }))
	}

	/// Drafts an invoice over one amount, and issues it.
	async fn bills(&self, clerk: &Signer, patient: &Patient, amount: u64) -> Result<String> {
		let file = self.bill(patient, json!([{ "kind": "base", "amount": amount }]))?;
		let invoice = self.begins(clerk, "invoice", &["invoice", "draft", &file]).await?;
		self.tells(clerk, &["invoice", "issue", &invoice, "--due", "30d"], json!({ "total": amount })).await?;
		Ok(invoice)
	}

	/// An invoice stands there, and says this too.
	async fn owes(&self, invoice: &str, status: &str, expected: Value) -> Result<()> {
		let said = self.tells(&self.cast.till, &["invoice", "show", invoice], json!({ "invoice": expected })).await?;
		ensure!(said["invoice"]["status"] == status, "invoice {invoice} is not {status}: {said}");
		Ok(())
	}

	/// What the hospital owes somebody.
	async fn has_credit(&self, patient: &Patient, amount: u64) -> Result<()> {
		let hospital = HOSPITAL.to_string();
		let line = ["invoice", "credit", &hospital, &patient.id, &self.known.unit];
		self.tells(&patient.key, &line, json!({ "credit": amount })).await?;
		Ok(())
	}
}

/// Of a visit for which a claim is submitted.
impl World {
	/// Anna pays 50.00 of 120.00 before the claim is decided.
	pub async fn bills_a_visit(&self, clerk: &Signer) -> Result<String> {
		let anna = &self.cast.anna;
		let invoice = self.bills(clerk, anna, 12_000).await?;
		self.tells(&anna.key, &["invoice", "pay", &invoice, "50.00"], json!({ "amount": 5_000, "status": null }))
			.await?;
		Ok(invoice)
	}

	/// By the decision she owes 30.00. The insurer disputes its share, in vain.
	pub async fn settles_the_rest(&self, clerk: &Signer, invoice: &str, claim: &str) -> Result<()> {
		let (anna, till) = (&self.cast.anna, &self.cast.till);
		let split = json!({ "payer": 1, "payable": 9_000, "patient": 3_000, "contractual": 0 });
		self.tells(&anna.key, &["invoice", "split", invoice, claim], json!({ "split": split })).await?;
		// What was paid too much became credit with the decision, since the hospital had the money.
		self.reads(&anna.key, &["invoice", "show", invoice], &["20.00 USD became credit", "0.00 USD outstanding"])
			.await?;
		let excess = ["invoice", "credit-excess", invoice];
		self.is_refused(&anna.key, &excess, "Payments.NothingInExcess", "`invoice show`").await?;
		self.has_credit(anna, 2_000).await?;
		let refund = ["invoice", "refund-credit", "0", &anna.id, &self.known.unit, "20.00"];
		self.tells(till, &refund, json!({ "amount": 2_000 })).await?;
		self.has_credit(anna, 0).await?;
		let dispute = ["invoice", "dispute", invoice, "--claim", claim, "--reason", "duplicate"];
		self.says(&self.cast.payer, &dispute).await?;
		let shares = json!([{ "claim": null, "owed": 3_000, "paid": 3_000 }, { "owed": 9_000, "paid": 0, "disputed": "duplicate" }]);
		self.owes(invoice, "issued", json!({ "shares": shares })).await?;
		self.tells(clerk, &["invoice", "resolve", invoice, "--claim", claim], json!({ "upheld": 0 })).await?;
		self.is_refused(clerk, &["invoice", "cancel", invoice], "Payments.HasClaims", "`invoice split`").await
	}
}

/// Of which the patient owes all.
impl World {
	pub async fn invoices(&self) -> Result<()> {
		let (till, bert) = (&self.cast.till, &self.cast.bert);
		let invoice = self.drafts_and_issues(till).await?;
		self.disputes(till, &invoice).await?;
		self.pays_too_much(till, &invoice).await?;
		self.uses_credit(till).await?;
		self.takes_back(till).await?;
		let said = self.says(&bert.key, &["invoice", "list", &bert.id]).await?;
		let statuses: Vec<_> =
			said["invoices"].as_array().into_iter().flatten().map(|entry| &entry["invoice"]["status"]).collect();
		ensure!(statuses == ["entered-in-error", "cancelled", "balanced", "balanced"], "{said}");
		Ok(())
	}

	async fn drafts_and_issues(&self, till: &Signer) -> Result<String> {
		let bert = &self.cast.bert;
		let wrong = self.bill(bert, json!([{ "kind": "base", "amount": 12_000, "note": "visit" }]))?;
		self.is_stopped(till, &["invoice", "draft", &wrong], 2, "components[0].note").await?;
		let wrong = self.bill(bert, json!([{ "kind": "discount", "amount": 1 }]))?;
		self.is_stopped(till, &["invoice", "draft", &wrong], 2, "components").await?;
		let components = |base: u64| json!([{ "kind": "base", "amount": base }, { "kind": "discount", "amount": 1_000 }, { "kind": "informational", "amount": 500 }]);
		let invoice =
			self.begins(till, "invoice", &["invoice", "draft", &self.bill(bert, components(12_000))?]).await?;
		self.is_refused(&bert.key, &["invoice", "pay", &invoice, "1"], "Payments.InvoiceDraft", "`invoice issue`")
			.await?;
		let anew = self.bill(bert, components(11_500))?;
		self.tells(till, &["invoice", "change", &invoice, &anew], json!({ "total": 10_500 })).await?;
		let late = ["invoice", "issue", &invoice, "--due", "2026-01-01"];
		self.is_refused(till, &late, "Payments.DueHasPassed", "--due as 30d").await?;
		let issue = ["invoice", "issue", &invoice, "--due", "30d"];
		self.says(till, &issue).await?;
		self.is_refused(till, &issue, "Payments.InvoiceIssued", "`invoice show`").await?;
		let overdue = json!({ "overdue": 10_500 });
		self.tells(&bert.key, &["invoice", "overdue", &invoice, "--at", "60d"], overdue).await?;
		self.tells(&bert.key, &["invoice", "overdue", &invoice], json!({ "overdue": 0 })).await?;
		Ok(invoice)
	}

	/// 10.00 of it was right, and 4.99 are not worth a letter: 90.01 are owed.
	async fn disputes(&self, till: &Signer, invoice: &str) -> Result<()> {
		let bert = &self.cast.bert.key;
		let dispute = ["invoice", "dispute", invoice, "--reason", "wrong-amount"];
		self.tells(bert, &dispute, json!({ "reason": "wrong-amount" })).await?;
		self.is_refused(bert, &dispute, "Payments.AlreadyDisputed", "`invoice resolve`").await?;
		let resolve = ["invoice", "resolve", invoice, "--upheld", "10.00"];
		self.tells(till, &resolve, json!({ "upheld": 1_000 })).await?;
		self.is_refused(till, &resolve, "Payments.NotDisputed", "`invoice write-off`").await?;
		let write_off = |amount| ["invoice", "write-off", invoice, amount, "--reason", "small-balance"];
		self.is_refused(till, &write_off("95.01"), "Payments.MoreThanOwed", "`invoice show`").await?;
		self.tells(till, &write_off("4.99"), json!({ "amount": 499, "status": null })).await?;
		let share = json!({ "owed": 10_500, "writtenOff": 1_499, "disputed": null });
		self.owes(invoice, "issued", json!({ "shares": [share] })).await
	}

	/// What is more than is owed stays Bert's, at the hospital.
	async fn pays_too_much(&self, till: &Signer, invoice: &str) -> Result<()> {
		let bert = &self.cast.bert;
		let pay = |amount| ["invoice", "pay", invoice, amount];
		self.is_stopped(&bert.key, &pay("12.345"), 2, "more digits").await?;
		self.tells(&bert.key, &pay("50.00"), json!({ "credited": null, "status": null })).await?;
		let refund = |amount| ["invoice", "refund-payment", invoice, "0", amount];
		self.is_refused(till, &refund("50.01"), "Payments.MoreThanPaid", "`invoice show`").await?;
		self.tells(till, &refund("10.00"), json!({ "amount": 1_000, "payer": { "patient": bert.id } })).await?;
		let open = self.says(till, &["invoice", "open"]).await?;
		ensure!(open["invoices"].to_string().contains(&bert.id), "{invoice} is not in {open}");
		self.tells(&bert.key, &pay("60.00"), json!({ "credited": 999, "status": "balanced" })).await?;
		self.is_refused(&bert.key, &pay("1"), "Payments.InvoiceBalanced", "who has paid what").await?;
		self.has_credit(bert, 999).await
	}

	async fn uses_credit(&self, till: &Signer) -> Result<()> {
		let bert = &self.cast.bert;
		let invoice = self.bills(till, bert, 500).await?;
		let used = |amount| ["invoice", "use-credit", &invoice, amount];
		self.is_refused(&bert.key, &used("10.00"), "Payments.MoreThanCredit", "`invoice credit`").await?;
		self.tells(&bert.key, &used("5.00"), json!({ "status": "balanced" })).await?;
		let refund = ["invoice", "refund-credit", "0", &bert.id, &self.known.unit, "4.99"];
		self.tells(&bert.key, &refund, json!({ "amount": 499 })).await?;
		self.has_credit(bert, 0).await
	}

	async fn takes_back(&self, till: &Signer) -> Result<()> {
		let bert = &self.cast.bert;
		let cancelled = self.bills(till, bert, 700).await?;
		self.tells(till, &["invoice", "cancel", &cancelled], json!({ "status": "cancelled" })).await?;
		let pay = ["invoice", "pay", &cancelled, "1"];
		self.is_refused(&bert.key, &pay, "Payments.InvoiceCancelled", "`invoice draft` begins another").await?;
		let wrong = self.bills(till, bert, 800).await?;
		self.tells(till, &["invoice", "enter-in-error", &wrong], json!({ "status": "entered-in-error" })).await?;
		Ok(())
	}
}
