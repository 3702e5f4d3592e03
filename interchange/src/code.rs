//! Coded values: enums whose variants are the words that a published code system, or the chain, gives them.

/// Declares an enum that is read and written as its code. A code it does not have is refused.
macro_rules! coded {
	(
		$(#[$meta:meta])*
		$name:ident {
			$( $(#[$vmeta:meta])* $variant:ident => $code:literal, )+
		}
	) => {
		$(#[$meta])*
		#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Hash, serde::Serialize, serde::Deserialize)]
		pub enum $name {
			$( $(#[$vmeta])* #[doc = concat!(" `", $code, "`")] #[serde(rename = $code)] $variant, )+
		}

		impl $name {
			/// Every value.
			pub const ALL: &'static [Self] = &[ $( Self::$variant, )+ ];

			/// Its code.
			pub const fn code(self) -> &'static str {
				match self { $( Self::$variant => $code, )+ }
			}

			/// The value with this code.
			pub fn from_code(code: &str) -> Option<Self> {
				Self::ALL.iter().copied().find(|one| one.code() == code)
			}
		}

		impl std::fmt::Display for $name {
			fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
				f.write_str(self.code())
			}
		}
	};
}
pub(crate) use coded;
