using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace PaperAnalysis.Words;

/// <summary>A pattern that finds names by what stands beside them; its groups <c>n</c> are the names.</summary>
/// <param name="Traces">It finds nothing in a text that has none of these: so most rules are never asked.</param>
/// <param name="Names">A match counts where all of its groups are among these; null where the pattern says them.</param>
internal sealed record TexRule(TexTrace Traces, Func<Regex> Pattern, FrozenSet<string>? Names = null)
{
    public IEnumerable<Range> In(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var names = match.Groups["n"].Captures;
            if (Names is null || names.All(name => Names.Contains(name.Value)))
            {
                foreach (var name in names.AsEnumerable())
                {
                    yield return name.Index..(name.Index + name.Length);
                }
            }
        }
    }
}
