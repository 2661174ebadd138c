using System.Text.Json;

namespace PaperAnalysis.Formats;

/// <summary>What can be wrong with a line of JSON Lines.</summary>
internal abstract record JsonFault
{
    public sealed record NoObject(JsonTokenType Token) : JsonFault;

    /// <param name="At">In bytes from the line's start.</param>
    public sealed record Broken(long At) : JsonFault;

    /// <summary>An escape such as <c>\ud83d</c> that no other follows.</summary>
    public sealed record HalfSurrogatePair : JsonFault;
}
