#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    use ::wireform::__private as _wireform;
    #[automatically_derived]
    impl _wireform::Schema for Place {
        const NAME: &'static _wireform::core::primitive::str = "Place";
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::named(
            _wireform::parts(
                const {
                    &[
                        const { &<Option<Position> as _wireform::Schema>::PLACE },
                        const {
                            &_wireform::object(
                                const {
                                    &_wireform::PropertyTable::<2, _>::new(
                                        11400714819323198485,
                                        [_wireform::property(
                                            "name",
                                            1701667182,
                                            288230376151711744,
                                            <String as _wireform::Schema>::PLACE,
                                        )],
                                    )
                                },
                            )
                        },
                    ]
                },
                &[_wireform::Run::Flat(<Option<Position> as _wireform::Schema>::FLAT), _wireform::Run::Own(1, 0, 1)],
            ),
            Self::NAME,
            &_wireform::Origin {
                module: _wireform::core::module_path!(),
                stem: "",
                arguments: &[],
            },
        );
        const HAS_VALUE_RULES: _wireform::core::primitive::bool = true;
        #[inline]
        fn check_value_rules(&self, rules: &mut _wireform::ValueRules<'_>) {
            use _wireform::WithoutSchema as _;
            _wireform::Held(&self.position).here(rules);
        }
    }
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::flattened(
        ::wireform::__private::review::whole(<Position as ::wireform::__private::Schema>::OBJECT),
        <Option<Position> as ::wireform::__private::Schema>::AMONG,
        true,
        false,
    )
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::shares_no_name(
        &[
            ::wireform::__private::review::whole(<Position as ::wireform::__private::Schema>::OBJECT),
            ::wireform::__private::review::last(::wireform::__private::review::whole(
                <Place as ::wireform::__private::Schema>::OBJECT,
            )),
        ],
        0,
    )
};
#[allow(
    deprecated,
    unused_qualifications,
    clippy::absolute_paths,
    clippy::default_numeric_fallback,
    clippy::large_stack_arrays
)]
const _: () = {
    ::wireform::__private::review::takes_its_own(
        &[::wireform::__private::review::whole(<Position as ::wireform::__private::Schema>::OBJECT)],
        0,
        true,
    )
};
