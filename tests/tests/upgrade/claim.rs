//! Claims on which the rules decide at once: one before the upgrade, and one after it. Both are replayed after it, each in the runtime that has decided it.

use anyhow::{ensure, Context};
use pallet_utility::Call as Utility;
use salus_claims::Call as Claims;
use salus_identity::Call as Identity;
use salus_primitives::{
	insurance::{Category, ClaimDraft, ClaimKind, ClaimLine, Evidence},
	priority::Priority,
	role::{Role, Roles},
	ClaimId, CoverageId, Digest, EncounterId, Moment, PatientId,
};
use salus_runtime::{RuntimeCall, VERSION};
use salus_tests::{signer::Signer, wallet::Wallet, Result};
use serde_json::json;

use crate::{
	client::{account, Client},
	ADMINISTRATOR, HOSPITAL,
};

/// Who submits claims for the hospital.
const CLERK: &str = "//Upgrade//clerk";
/// Who belongs to nobody, and replays.
const STRANGER: &str = "//Upgrade//stranger";

/// The claim of before, and that of after.
const BEFORE: ClaimId = ClaimId(0);
const AFTER: ClaimId = ClaimId(1);

/// The only coverage.
const COVERAGE: CoverageId = CoverageId(0);
/// What each claim asks for.
const AMOUNT: u64 = 8_000;

/// What a patient was served in bed.
#[derive(Clone, Copy, Debug)]
pub struct Service {
	pub patient: PatientId,
	pub encounter: EncounterId,
	pub served: Moment,
}

impl Service {
	/// The clerk is there, and claims a day in bed, which the plan pays. All of it is final.
	pub async fn is_claimed(self, client: &Client) -> Result<()> {
		let (organization, roles) = (HOSPITAL, Roles::from(Role::ClaimsClerk));
		let enrols = Identity::set_member { organization, account: account(CLERK)?, roles };
		client.execute(ADMINISTRATOR, &enrols.into()).await?;
		self.claim(client, BEFORE, Category::Inpatient).await
	}

	/// Writes a claim and submits it, in one transaction.
	async fn claim(self, client: &Client, claim: ClaimId, category: Category) -> Result<()> {
		let service: Digest = rand::random::<[u8; 32]>().into();
		let evidence = Some(Evidence::Encounter(self.encounter));
		let (served, performer, authorization) = (self.served, None, None);
		let line =
			ClaimLine { category, service, units: 1, amount: AMOUNT, served, performer, evidence, authorization };
		let draft = ClaimDraft {
			kind: ClaimKind::Professional,
			priority: Priority::Routine,
			patient: self.patient,
			coverage: COVERAGE,
			invoice: None,
			prior: None,
			replaces: None,
			documents: None,
			lines: vec![line].try_into().ok().context("there is room for one")?,
		};
		let calls: Vec<RuntimeCall> = vec![
			Claims::write_claim { organization: HOSPITAL, draft }.into(),
			Claims::submit_claim { organization: HOSPITAL, claim }.into(),
		];
		client.execute(CLERK, &Utility::batch_all { calls }.into()).await
	}

	/// After the upgrade the runtime decides another claim, of what the plan does not cover. Both decisions come out again, the first with the runtime of before.
	pub async fn is_replayed(self, client: &Client, wallet: &Wallet) -> Result<()> {
		self.claim(client, AFTER, Category::Dental).await?;
		let stranger = Signer::new(STRANGER)?;
		let next = VERSION.spec_version + 1;
		for (claim, version, result) in [(BEFORE, VERSION.spec_version, "approved"), (AFTER, next, "denied")] {
			let said = wallet.command(&stranger, &["claim", "replay", &claim.to_string()]).await??;
			ensure!(said["agrees"] == true && said["runtime"] == version, "claim {claim} in {version}: {said}");
			ensure!(said["record"]["result"] == result, "claim {claim} is not {result}: {said}");
			ensure!(said["executed"] == said["record"], "claim {claim} is decided otherwise: {said}");
		}
		let said = wallet.command(&stranger, &["claim", "replay", "--all"]).await??;
		let (agrees, decisions) = (&said["agrees"], &said["decisions"]);
		ensure!((agrees, decisions) == (&json!(true), &json!(2)), "{said}");
		println!("a decision of version {} and one of {next} come out again", VERSION.spec_version);
		Ok(())
	}
}
