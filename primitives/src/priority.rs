//! How urgent something is, in whatever is asked for a patient.

crate::coded! {
	/// How urgent it is, from the least to the most (FHIR `request-priority`).
	Priority {
		/// As ever.
		Routine = 0 => "routine",
		/// Sooner than what is routine.
		Urgent = 1 => "urgent",
		/// As soon as possible.
		Asap = 2 => "asap",
		/// At once.
		Stat = 3 => "stat",
	}
}
