//! What speaks for looking closer at a claim.

crate::coded! {
	/// What speaks for looking closer at a claim. No signal denies one.
	Signal {
		/// The evidence is another claim's too.
		SharedEvidence = 0 => "shared-evidence",
		/// The patient was elsewhere at about the same time.
		ImpossibleTravel = 1 => "impossible-travel",
		/// The provider submits many more claims than it did.
		VolumeSpike = 2 => "volume-spike",
		/// The patient says that the care was not given, or that the medicine was not received.
		FeedbackContradicts = 3 => "feedback-contradicts",
		/// The patient says that payment was asked for.
		PaymentAsked = 4 => "payment-asked",
		/// The same service was billed before.
		RepeatedService = 5 => "repeated-service",
		/// The deductible that it had met was given back, after a later claim was charged as if it stood.
		DeductibleReturned = 6 => "deductible-returned",
	}
	/// A set of signals.
	set Signals(u16)
}

crate::code::shown! {
	/// What the signals of one kind have added up to.
	#[derive(Copy)]
	pub struct SignalCount {
		/// Of which kind.
		pub signal: Signal,
		/// On how many claims.
		pub count: u32,
	}
}
