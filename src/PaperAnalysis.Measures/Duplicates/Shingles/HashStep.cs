using System.Runtime.CompilerServices;

namespace PaperAnalysis.Duplicates;

/// <summary>One step of every hash of this room: 64 bits, to which units are added one after another.</summary>
internal static class HashStep
{
    public const ulong Multiplier = 0x9E37_79B9_7F4A_7C15;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, uint unit)
    {
        hash = (hash ^ unit) * Multiplier;
        return hash ^ (hash >> 32);
    }
}
