//! A module of many types: each once, in an order of its own, with names and files that no two share.
