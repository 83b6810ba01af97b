//! The rows of a group → the type that holds them: what a schema demands of strings, say.

/// Writes the type `$group`: a field, a builder function and a line of the merging for each row, and what stands `beside` them.
///
/// A file that uses it adds `settled`, which is called whenever a limit has changed.
macro_rules! group {
    (
        $(#[$about_group:meta])* $group:ident,
        $(#[$about_new:meta])* new,
        limits { $(
            $(#[$about:meta])* $name:ident: $kind:ident($limit:ty),
            $(#[$broken:meta])* $keyword:ident $row:tt
        )* },
        beside { $( $(#[$about_field:meta])* $visibility:vis $field:ident: $type:ty = $initially:expr, )* }
    ) => {
        $(#[$about_group])*
        #[derive(Debug, Clone, Copy)]
        pub struct $group {
            $(pub(crate) $name: Option<$limit>,)*
            $($(#[$about_field])* $visibility $field: $type,)*
        }

        impl $group {
            $(#[$about_new])*
            #[must_use]
            pub const fn new() -> Self {
                Self {
                    $($name: None,)*
                    $($field: $initially,)*
                }
            }

            $(
                $(#[$about])*
                #[must_use]
                pub const fn $name(mut self, limit: $limit) -> Self {
                    self.$name = Some(limit);
                    self.settled()
                }
            )*

            /// The limits of both: where each sets one, the stricter; a divisor is replaced. What stands beside them stays.
            const fn with_limits_of(mut self, other: Self) -> Self {
                $(
                    if let Some(limit) = other.$name
                        && !matches!(
                            self.$name,
                            Some(own) if rows::$name.bound.is_stricter(Limit::$kind(own), Limit::$kind(limit))
                        )
                    {
                        self = self.$name(limit);
                    }
                )*
                self
            }

            /// Every limit, in the order of the specification.
            pub(crate) const fn limits(&self) -> [(&'static Row, Option<Limit>); [$(stringify!($name)),*].len()] {
                [$((
                    &rows::$name,
                    match self.$name {
                        Some(limit) => Some(Limit::$kind(limit)),
                        None => None,
                    },
                )),*]
            }
        }

        impl Default for $group {
            fn default() -> Self {
                Self::new()
            }
        }
    };
}
pub(super) use group;
