namespace PaperAnalysis.Clusters;

/// <summary>
/// Work over 0 … n − 1 in blocks whose borders depend on n alone: sums taken by block and added in the order of blocks
/// are the same for any number of threads.
/// </summary>
internal static class Blocks
{
    public static int Count(int items, int size) => (items + size - 1) / size;

    /// <param name="body">Called once for each block with its number, its first item and the one after its last; calls
    /// run side by side.</param>
    /// <param name="threads">At most so many at once.</param>
    public static void For(int items, int size, int threads, Action<int, int, int> body) =>
        Parallel.For(
            0,
            Count(items, size),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            block => body(block, block * size, Math.Min(items, (block + 1) * size))
        );
}
