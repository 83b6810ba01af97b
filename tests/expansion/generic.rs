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
    impl<'a, T: 'a, const SIZE: usize> _wireform::Schema for Page<'a, T, SIZE>
    where
        T: Clone,
        T: _wireform::Schema,
    {
        const NAME: &'static _wireform::core::primitive::str = const {
            &_wireform::GenericName::new(
                "Page",
                &[
                    const { &_wireform::Word::of::<T>() }.as_str(),
                    const { &_wireform::Constant { value: SIZE }.word() }.as_str(),
                ],
            )
        }
        .as_str();
        const OBJECT: &'static _wireform::SchemaObject = &_wireform::named(
            _wireform::object(
                const {
                    &_wireform::PropertyTable::<4, _>::new(
                        11400714819323198485,
                        [
                            _wireform::property(
                                "items",
                                495756604521,
                                360287970189639680,
                                <Vec<T> as _wireform::Schema>::PLACE,
                            ),
                            _wireform::property(
                                "size",
                                1702521203,
                                288230376151711744,
                                _wireform::try_with_number(
                                    <&'a u64 as _wireform::Schema>::PLACE,
                                    _wireform::NumberKeywords::new().maximum(_wireform::limit({
                                        use _wireform::NoConstant as _;
                                        _wireform::Constant { value: SIZE }.number()
                                    })),
                                ),
                            ),
                        ],
                    )
                },
            ),
            Self::NAME,
            const {
                &_wireform::Origin {
                    module: _wireform::core::module_path!(),
                    stem: "Page",
                    arguments: const {
                        &[
                            _wireform::argument::<T>(),
                            _wireform::Argument::Constant(
                                const { &_wireform::Constant { value: SIZE }.word() }.as_str(),
                            ),
                        ]
                    },
                }
            },
        );
        const REVIEW: () = {
            {
                use _wireform::NoConstant as _;
                _wireform::review::limit(_wireform::Constant { value: SIZE }.number(), "maximum");
                _wireform::review::number(
                    _wireform::review::property(_wireform::review::whole(Self::OBJECT), 1),
                    "maximum",
                    true,
                )
            }
        };
        const HAS_VALUE_RULES: _wireform::core::primitive::bool = true;
        #[inline]
        fn check_value_rules(&self, rules: &mut _wireform::ValueRules<'_>) {
            use _wireform::WithoutSchema as _;
            _wireform::Held(&self.items).property(rules, "items");
        }
    }
};
