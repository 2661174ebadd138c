using System.Numerics;

namespace PaperAnalysis.Duplicates;

/// <summary>
/// 256 bits of a set, each the parity of the number of members that fall on it. Where two signatures differ in d bits,
/// the sets differ in at least d members: enough to drop most pairs without looking at the sets.
/// </summary>
internal readonly record struct ParitySignature(ulong A, ulong B, ulong C, ulong D)
{
    public static ParitySignature Of(ReadOnlySpan<int> members)
    {
        Span<ulong> bits = stackalloc ulong[4];
        foreach (var member in members)
        {
            var bit = (uint)member * 0x9E37_79B9 >> 24;
            bits[(int)(bit >> 6)] ^= 1UL << (int)(bit & 63);
        }

        return new ParitySignature(bits[0], bits[1], bits[2], bits[3]);
    }

    /// <summary>A lower bound of the number of members that only one of the two sets has.</summary>
    public int DifferenceAtLeast(in ParitySignature other) =>
        BitOperations.PopCount(A ^ other.A)
        + BitOperations.PopCount(B ^ other.B)
        + BitOperations.PopCount(C ^ other.C)
        + BitOperations.PopCount(D ^ other.D);
}
