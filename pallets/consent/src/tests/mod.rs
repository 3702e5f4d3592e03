//! One file per call or behaviour. `scene` has the people; every test runs in it and ends by checking the invariants.

mod answer;
mod break_glass;
mod decision;
mod emergency;
mod example;
mod fhir;
mod grant;
mod invariants;
mod laws;
mod limits;
mod lists;
mod membership;
mod patient_status;
mod provision;
mod refuse;
mod request;
mod retract;
mod review;
mod revoke;
mod scene;
mod scope;
mod visit_text;
mod walk;
mod withdraw;
