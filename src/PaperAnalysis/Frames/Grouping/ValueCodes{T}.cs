using System.Runtime.InteropServices;

namespace PaperAnalysis.Frames;

internal sealed class ValueCodes<T>(IEqualityComparer<T> equality) : ValueCodes
    where T : notnull
{
    private readonly Dictionary<T, int> _codes = new(equality);

    public override int[] Encode(Column column)
    {
        var typed = column.As<T>();
        var codes = new int[column.Length];
        for (var row = 0; row < codes.Length; row++)
        {
            if (!typed.TryGetValue(row, out var value))
            {
                codes[row] = -1;
                continue;
            }

            var next = _codes.Count;
            ref var code = ref CollectionsMarshal.GetValueRefOrAddDefault(_codes, value, out var known);
            code = known ? code : next;
            codes[row] = code;
        }

        return codes;
    }
}
