//! The methods as JSON-RPC sees them.

use std::sync::{atomic::AtomicBool, Arc};

use jsonrpsee::{
	core::{async_trait, SubscriptionResult},
	proc_macros::rpc,
	PendingSubscriptionSink,
};
use salus_custodian::{Access, Durability};
use salus_primitives::OrganizationId;
use salus_vault::Vault;
use serde_json::value::RawValue;
use tokio::sync::Semaphore;

use crate::{
	accesses::{self, accesses},
	authorization::{Admitted, Gate},
	desk::{Desk, Limits},
	durable::{self, watch},
	error::Error,
	feedback::{self, put_feedback},
	get::{self, get},
	list::{self, list},
	put::{self, put},
	status::{self, status},
};

/// What the vault answers. Every method but `vault_status` takes its parameters, as one JSON object, and their authorization.
#[rpc(server, namespace = "vault")]
pub trait VaultApi {
	/// How the vault is. Anybody may ask.
	#[method(name = "status")]
	async fn status(&self) -> Result<status::Status, Error>;

	/// Stores a version of a record. Whoever may write, as the chain says.
	#[method(name = "put")]
	async fn put(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<put::Receipt, Error>;

	/// Stores what is said of a visit. Whoever acts for the patient, and may book for them; once for each fulfilled appointment here.
	#[method(name = "putFeedback")]
	async fn put_feedback(
		&self,
		parameters: Box<RawValue>,
		authorization: Box<RawValue>,
	) -> Result<feedback::Receipt, Error>;

	/// Reads a part of a version. Whoever may read, as the chain says.
	#[method(name = "get")]
	async fn get(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<get::Part, Error>;

	/// Lists what the caller may read of a patient's records.
	#[method(name = "list")]
	async fn list(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<list::Page, Error>;

	/// A patient's own access log. Whoever acts for the patient.
	#[method(name = "accesses")]
	async fn accesses(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<accesses::Page, Error>;

	/// Tells once when a version is durable. Its author, or whoever acts for the patient.
	#[subscription(name = "subscribeDurable" => "durable", unsubscribe = "unsubscribeDurable", item = durable::Notice)]
	async fn subscribe_durable(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> SubscriptionResult;
}

/// Answers the methods.
pub struct VaultRpc {
	desk: Arc<Desk>,
	readers: Arc<Semaphore>,
	writers: Arc<Semaphore>,
	statuses: Arc<Semaphore>,
}

impl VaultRpc {
	/// Answers from this vault, which this organization keeps.
	pub fn new(
		vault: Arc<Vault>,
		access: Arc<Access>,
		custodian: OrganizationId,
		durability: Durability,
		limits: Limits,
	) -> Self {
		let gate = Gate::new(access.clone(), custodian, limits.memory);
		let stale = AtomicBool::new(false);
		Self {
			readers: Arc::new(Semaphore::new(limits.readers)),
			writers: Arc::new(Semaphore::new(limits.writers)),
			statuses: Arc::new(Semaphore::new(limits.statuses)),
			desk: Arc::new(Desk { vault, access, custodian, durability, gate, limits, stale }),
		}
	}

	/// Admits a request and works on it where blocking is allowed, unless too many are worked on already.
	async fn serve<T: Send + 'static>(
		&self,
		method: &'static str,
		lane: &Arc<Semaphore>,
		request: (Box<RawValue>, Box<RawValue>),
		work: fn(&Desk, Admitted, &RawValue) -> Result<T, Error>,
	) -> Result<T, Error> {
		let permit = lane.clone().try_acquire_owned().map_err(|_| Error::Busy)?;
		let desk = self.desk.clone();
		let work = move || {
			let _working = permit;
			let (parameters, authorization) = request;
			let admitted = desk.gate.admit(method, &parameters, &authorization)?;
			work(&desk, admitted, &parameters)
		};
		tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)?
	}
}

#[async_trait]
impl VaultApiServer for VaultRpc {
	async fn status(&self) -> Result<status::Status, Error> {
		let permit = self.statuses.clone().try_acquire_owned().map_err(|_| Error::Busy)?;
		let desk = self.desk.clone();
		let work = move || {
			let _working = permit;
			status(&desk)
		};
		tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)?
	}

	async fn put(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<put::Receipt, Error> {
		self.serve("vault_put", &self.writers, (parameters, authorization), put).await
	}

	async fn put_feedback(
		&self,
		parameters: Box<RawValue>,
		authorization: Box<RawValue>,
	) -> Result<feedback::Receipt, Error> {
		self.serve("vault_putFeedback", &self.writers, (parameters, authorization), put_feedback).await
	}

	async fn get(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<get::Part, Error> {
		self.serve("vault_get", &self.readers, (parameters, authorization), get).await
	}

	async fn list(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<list::Page, Error> {
		self.serve("vault_list", &self.readers, (parameters, authorization), list).await
	}

	async fn accesses(&self, parameters: Box<RawValue>, authorization: Box<RawValue>) -> Result<accesses::Page, Error> {
		self.serve("vault_accesses", &self.readers, (parameters, authorization), accesses).await
	}

	async fn subscribe_durable(
		&self,
		pending: PendingSubscriptionSink,
		parameters: Box<RawValue>,
		authorization: Box<RawValue>,
	) -> SubscriptionResult {
		let notices = self.desk.durability.listen();
		let request = (parameters, authorization);
		match self.serve("vault_subscribeDurable", &self.readers, request, watch).await {
			Ok(watch) => durable::tell(self.desk.clone(), pending.accept().await?, watch, notices).await,
			Err(error) => {
				pending.reject(error).await;
				Ok(())
			}
		}
	}
}
