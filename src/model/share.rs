//! Owns how a whole is shared out for reading: in hundredths that add up.

/// Shares of a hundred that add up to it: what rounding down leaves goes to the largest remainders, of
/// equal ones to the first. All nothing where there is nothing to share.
pub fn hundredths<const N: usize>(parts: [u64; N]) -> [u32; N] {
    let whole: u128 = parts.iter().map(|&part| u128::from(part)).sum();
    if whole == 0 {
        return [0; N];
    }
    let mut shares = parts.map(|part| (u128::from(part) * 100 / whole) as u32);
    let mut order: [usize; N] = std::array::from_fn(|index| index);
    order.sort_by_key(|&index| std::cmp::Reverse(u128::from(parts[index]) * 100 % whole));
    let missing = 100 - shares.iter().sum::<u32>();
    for &index in order.iter().take(missing as usize) {
        shares[index] += 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up_to_a_hundred() {
        assert_eq!(hundredths([1, 1, 1, 0]), [34, 33, 33, 0]);
        assert_eq!(hundredths([0, 0, 0, 7]), [0, 0, 0, 100]);
        assert_eq!(hundredths([996, 4, 0, 0]), [100, 0, 0, 0]);
        assert_eq!(hundredths([0; 4]), [0; 4]);
        // Each rounded by itself, these would come to 99.
        assert_eq!(hundredths([143, 534, 323]), [14, 54, 32]);
        assert_eq!(hundredths([u64::MAX, u64::MAX, 1]), [50, 50, 0]);
    }
}
