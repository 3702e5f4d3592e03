//! The values of a resource, by where they are: `item[0].net.value`.

use serde_json::Value;

/// Where every value of a resource is that holds no other, in its order.
pub fn leaves(resource: &Value) -> Vec<String> {
	let mut paths = Vec::new();
	collect(String::new(), resource, &mut paths);
	paths
}

fn collect(path: String, value: &Value, paths: &mut Vec<String>) {
	match value {
		Value::Object(fields) if !fields.is_empty() => {
			for (name, value) in fields {
				let below = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
				collect(below, value, paths);
			}
		}
		Value::Array(values) if !values.is_empty() => {
			for (position, value) in values.iter().enumerate() {
				collect(format!("{path}[{position}]"), value, paths);
			}
		}
		_ => paths.push(path),
	}
}

/// The value at this path.
pub fn at<'a>(resource: &'a Value, path: &str) -> Option<&'a Value> {
	path.split('.').try_fold(resource, |value, step| {
		let (name, positions) = step.split_once('[').unwrap_or((step, ""));
		let named = value.get(name)?;
		let positions = positions.split(['[', ']']).filter(|position| !position.is_empty());
		positions.into_iter().try_fold(named, |value, position| value.get(position.parse::<usize>().ok()?))
	})
}
