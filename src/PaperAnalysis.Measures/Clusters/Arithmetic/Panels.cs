using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace PaperAnalysis.Clusters;

/// <summary>
/// A dense matrix with few columns, stored sixteen columns at a time: a row of a panel is one cache line. Work that
/// goes panel by panel touches a fraction of the memory at once, and panels can be dealt out to threads without a sum
/// that depends on their number.
/// </summary>
internal sealed class Panels
{
    public const int Width = 16;

    private readonly float[][] _panels;

    /// <param name="columns">Rounded up to whole panels, one at least; the columns in excess stay 0 unless
    /// written.</param>
    public Panels(int rows, int columns)
    {
        Rows = rows;
        _panels = new float[Math.Max(1, (columns + Width - 1) / Width)][];
        for (var p = 0; p < _panels.Length; p++)
        {
            _panels[p] = new float[rows * Width];
        }
    }

    public int Rows { get; }

    public int Count => _panels.Length;

    /// <summary>Those of all panels.</summary>
    public int Columns => _panels.Length * Width;

    public Span<float> this[int panel] => _panels[panel];

    /// <summary>Two vectors for each row.</summary>
    public Span<Vector256<float>> Vectors(int panel) =>
        MemoryMarshal.Cast<float, Vector256<float>>(_panels[panel].AsSpan());

    public ref float At(int row, int column) => ref _panels[column / Width][row * Width + column % Width];
}
