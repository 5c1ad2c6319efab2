//! Things told apart by small numbers, those of one number after those of another.

/// The things of each number.
#[derive(Debug)]
pub(super) struct ByNumber<T> {
    /// By number: where its things begin; one more at the end.
    starts: Vec<u32>,
    things: Vec<T>,
}

impl<T: Copy + Default> ByNumber<T> {
    /// Takes things with their numbers, which are less than `numbers`; those of one number stay in order.
    pub fn new(numbers: usize, all: impl Iterator<Item = (u32, T)> + Clone) -> Self {
        let mut starts = vec![0; numbers + 1];
        for (number, _) in all.clone() {
            starts[number as usize + 1] += 1;
        }
        for number in 0..numbers {
            starts[number + 1] += starts[number];
        }
        let mut next = starts.clone();
        let mut things = vec![T::default(); starts[numbers] as usize];
        for (number, thing) in all {
            let at = &mut next[number as usize];
            things[*at as usize] = thing;
            *at += 1;
        }
        Self { starts, things }
    }

    /// Those of a number.
    pub fn of(&self, number: usize) -> &[T] {
        &self.things[self.starts[number] as usize..self.starts[number + 1] as usize]
    }
}
