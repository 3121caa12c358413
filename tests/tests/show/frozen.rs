//! Frozen: nothing that happens at the desk changes a show.
