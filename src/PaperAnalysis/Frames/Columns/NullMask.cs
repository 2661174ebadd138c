namespace PaperAnalysis.Frames;

/// <summary>Which rows hold no value: one bit a row, and nothing at all for a column without nulls.</summary>
internal readonly struct NullMask(ulong[]? bits)
{
    private readonly ulong[]? _bits = bits;

    public bool this[int row] => _bits is not null && (_bits[row >> 6] >> (row & 63) & 1) != 0;

    public int Count => _bits?.Sum(static word => System.Numerics.BitOperations.PopCount(word)) ?? 0;
}
