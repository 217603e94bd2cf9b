//! Packing a version: gzip, so that everybody can open it.

use std::io::{self, Read as _, Write as _};

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;

use crate::store::file::MOST_BYTES;

/// The bytes packed.
///
/// # Errors
/// None that memory alone can give.
pub(super) fn pack(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::default());
    packer.write_all(bytes)?;
    packer.finish()
}

/// What was packed; `None` where it is damaged, or far larger than a unit gets.
pub(super) fn unpack(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut unpacked = Vec::new();
    GzDecoder::new(bytes).take(MOST_BYTES + 1).read_to_end(&mut unpacked).ok()?;
    (unpacked.len() as u64 <= MOST_BYTES).then_some(unpacked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_the_same_and_a_bomb_is_not() {
        let text = "Unit(name: \"Åse\")\n".repeat(1000);
        let packed = pack(text.as_bytes()).unwrap();
        assert!(packed.len() < text.len() / 20);
        assert_eq!(unpack(&packed).unwrap(), text.as_bytes());
        assert_eq!(unpack(&packed[..packed.len() - 1]), None);
        let bomb = pack(&vec![0; usize::try_from(MOST_BYTES).unwrap() + 1]).unwrap();
        assert_eq!(unpack(&bomb), None);
    }
}
