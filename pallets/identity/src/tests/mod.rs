//! One file per call or behaviour. `story` is the documentation's example.

mod admit_organization;
mod change_role;
mod define_role;
mod enrolment;
mod founding;
mod glue;
mod invariants;
mod licence;
mod name_organization;
mod random_calls;
mod remove_member;
mod retire_role;
mod separation;
mod set_facts;
mod set_licence;
mod set_member;
mod set_organization_status;
mod set_own_roles;
mod story;
mod view;
