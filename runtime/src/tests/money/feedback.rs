//! What a patient says of a visit, when the claim for it was decided at once.

use salus_primitives::{
	appointment::{Answer, Feedback},
	insurance::{Category::Consultation, ClaimStatus, Evidence, Signal},
};

use super::{
	care::{schedule, visit},
	deeds::*,
	people::*,
};
use crate::{Claims, Runtime};

fn count(signal: Signal) -> u32 {
	let counts = Claims::signal_counts(HOSPITAL);
	counts.iter().find(|of| of.signal == signal).expect("all are there").count
}

#[test]
fn what_is_said_after_the_claim_was_paid_counts_against_the_provider() {
	scene(|| {
		fund(of(INSURER), 1_000);
		let coverage = insured(everything());
		let doctor = schedule(HOSPITAL);
		let seen = visit(HOSPITAL, doctor, 0);
		let Evidence::Appointment(appointment) = seen else { panic!("a visit") };
		let claim = submitted(HOSPITAL, draft(coverage, vec![line(Consultation, 1, 1_000, Some(seen))]));
		assert_eq!(status_of(claim), ClaimStatus::Approved);
		assert_eq!(remit(&[claim]), Ok(()));
		assert_eq!(count(Signal::FeedbackContradicts), 0);

		pass(DAY);
		let feedback = Feedback {
			care: 1,
			courtesy: 3,
			punctuality: 3,
			care_rendered: Answer::No,
			payment_asked: Answer::No,
			medicine_received: Answer::Unknown,
			text: None,
		};
		done(&wallet(0), salus_appointments::Call::<Runtime>::give_feedback { appointment, feedback });
		assert!(Claims::signals(claim).contains(Signal::FeedbackContradicts));
		assert_eq!((count(Signal::FeedbackContradicts), count(Signal::PaymentAsked)), (1, 0));
		assert_eq!((status_of(claim), amounts_of(claim)), (ClaimStatus::Paid, (1_000, 1_000)), "it is only noted");
	});
}
