using System.Runtime.CompilerServices;

namespace PaperAnalysis.Words;

/// <summary>Runs of ASCII letters around places of a text, which may lie outside it.</summary>
internal static class LetterRuns
{
    /// <summary>The letters before the space that ends at a place; none where no space does.</summary>
    public static ReadOnlySpan<char> SpacedBefore(ReadOnlySpan<char> text, int end) =>
        At(text, end - 1) == ' ' ? Before(text, end - 1) : default;

    /// <summary>The letters after the space that stands at a place; none where no space does.</summary>
    public static ReadOnlySpan<char> SpacedAfter(ReadOnlySpan<char> text, int start) =>
        At(text, start) == ' ' ? After(text, start + 1) : default;

    /// <summary>The character at a place; NUL outside the text.</summary>
    public static char At(ReadOnlySpan<char> text, int i) => (uint)i < (uint)text.Length ? text[i] : '\0';

    /// <summary>How many letters stand right before a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Letters(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsAsciiLetter(text[start - 1]))
        {
            start--;
        }

        return end - start;
    }

    /// <summary>The letters that end at a place; none where they are a command.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<char> Before(ReadOnlySpan<char> text, int end)
    {
        var start = end - Letters(text, Math.Max(0, end));
        return start >= end || start > 0 && text[start - 1] == '\\' ? default : text[start..end];
    }

    /// <summary>The letters that begin at a place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ReadOnlySpan<char> After(ReadOnlySpan<char> text, int start)
    {
        var end = Math.Min(start, text.Length);
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return start >= end ? default : text[start..end];
    }
}
