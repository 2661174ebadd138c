using System.Collections;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// Collections that contain themselves, or lie within each other without reasonable end. The formatting library walks
/// down them until the stack overflows, which ends the process.
/// </summary>
internal static class Nesting
{
    private const int Deepest = 100;

    public static JsonObject? Show(object value) =>
        value is ICollection and not Array { Rank: > 1 } && IsEndless(value, 0, new(ReferenceEqualityComparer.Instance))
            ? ShownText.Bundle(
                $"{CellTypes.Name(value.GetType())}, which contains itself or is nested more than {Deepest} levels deep"
            )
            : null;

    /// <param name="ended">Collections known to end, so that none is walked through twice.</param>
    private static bool IsEndless(object? value, int depth, HashSet<object> ended)
    {
        if (value is not ICollection collection || ended.Contains(collection))
        {
            return false;
        }
        var items = collection is IDictionary dictionary ? dictionary.Values : collection;
        if (
            depth > Deepest
            || items.Cast<object?>().Take(ShowLimits.Items).Any(item => IsEndless(item, depth + 1, ended))
        )
        {
            return true;
        }
        ended.Add(collection);
        return false;
    }
}
