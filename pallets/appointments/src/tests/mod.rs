//! One file per call or behaviour.

mod actors;
mod ask;
mod book;
mod book_any;
mod cancel;
mod cells;
mod cost;
mod days;
mod feedback;
mod hold;
mod invariants;
mod model;
mod pre_empt;
mod random_calls;
mod reschedule;
mod schedule;
mod states;
mod story;
mod time_off;
mod view;
mod visit;
mod waiting;
