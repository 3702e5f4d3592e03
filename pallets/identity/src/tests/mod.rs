//! One file per call or behaviour. `story` is the documentation's example.

mod admission;
mod admit_organization;
mod enrolment;
mod founding;
mod glue;
mod random_calls;
mod register_patient;
mod remove_member;
mod set_member;
mod set_organization_status;
mod set_patient_status;
mod story;
