namespace PaperAnalysis.Frames;

internal struct NullMaskBuilder
{
    private List<ulong>? _bits;

    public void Set(int row)
    {
        _bits ??= [];
        while (_bits.Count <= row >> 6)
        {
            _bits.Add(0);
        }

        _bits[row >> 6] |= 1UL << (row & 63);
    }

    public readonly NullMask Build(int length)
    {
        if (_bits is null)
        {
            return default;
        }

        var bits = new ulong[(length + 63) >> 6];
        _bits.CopyTo(bits);
        return new NullMask(bits);
    }
}
