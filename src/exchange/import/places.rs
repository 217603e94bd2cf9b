//! An index of people by hashes of what they are known by. It holds no text: whoever asks compares what they find. Ten
//! thousand people are indexed in less time than it takes to read their file.

/// Where people stand, by hash.
#[derive(Default)]
pub(super) struct Places {
    /// For each bucket its latest entry, counted from 1; 0 is none.
    heads: Vec<u32>,
    entries: Vec<Entry>,
}

struct Entry {
    hash: u64,
    at: u32,
    /// The entry before it in the same bucket.
    next: u32,
}

impl Places {
    /// An index with room for so many.
    pub(super) fn with_room(count: usize) -> Self {
        let buckets = (count.max(4) * 2).next_power_of_two().min(1 << 22);
        Self { heads: vec![0; buckets], entries: Vec::with_capacity(count) }
    }

    /// Whether nothing is in it.
    pub(super) fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Adds one. Of several with the same hash, the one that is added last is found first.
    pub(super) fn add(&mut self, hash: u64, at: usize) {
        let bucket = self.bucket(hash);
        let (Some(head), Ok(at)) = (self.heads.get_mut(bucket), u32::try_from(at)) else { return };
        let Ok(number) = u32::try_from(self.entries.len() + 1) else { return };
        self.entries.push(Entry { hash, at, next: *head });
        *head = number;
    }

    /// All with this hash.
    pub(super) fn find(&self, hash: u64) -> impl Iterator<Item = usize> {
        let mut next = self.heads.get(self.bucket(hash)).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            loop {
                let entry = self.entries.get((next as usize).checked_sub(1)?)?;
                next = entry.next;
                if entry.hash == hash {
                    return Some(entry.at as usize);
                }
            }
        })
    }

    fn bucket(&self, hash: u64) -> usize {
        // The upper bits are the better mixed ones.
        (hash >> 32) as usize & self.heads.len().wrapping_sub(1)
    }
}

const START: u64 = 0x9e37_79b9_7f4a_7c15;
const MIX: u64 = 0xd6e8_feb8_6659_fd93;

/// Mixes one more value into a hash.
pub(super) fn mix(hash: u64, value: u64) -> u64 {
    let mixed = (hash ^ value).wrapping_mul(MIX);
    mixed ^ (mixed >> 32)
}

/// A hash that is the same whatever the case of the letters.
pub(super) fn hash(text: &str) -> u64 {
    // Of the letters of two bytes those of Western Europe differ by the same bit as those of ASCII.
    if text.is_ascii() || text.bytes().all(|byte| byte < 0xc0 || byte == 0xc3) {
        hash_bytes(text.as_bytes())
    } else {
        hash_bytes(text.to_lowercase().as_bytes())
    }
}

fn hash_bytes(bytes: &[u8]) -> u64 {
    const LOWER: u64 = 0x2020_2020_2020_2020;
    let mut hash = START;
    let (chunks, rest) = bytes.as_chunks::<8>();
    for chunk in chunks {
        hash = mix(hash, u64::from_le_bytes(*chunk) | LOWER);
    }
    let rest = rest.iter().fold(1_u64, |word, byte| word << 8 | u64::from(*byte | 0x20));
    mix(hash, rest)
}

/// Whether two texts are the same but for capital letters.
pub(super) fn same(one: &str, other: &str) -> bool {
    one == other
        || one.eq_ignore_ascii_case(other)
        || !(one.is_ascii() && other.is_ascii())
            && one.chars().flat_map(char::to_lowercase).eq(other.chars().flat_map(char::to_lowercase))
}
