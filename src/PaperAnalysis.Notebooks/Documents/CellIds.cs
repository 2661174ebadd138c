using System.Globalization;
using System.Text.RegularExpressions;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Documents;

/// <summary>Ids for cells that have none.</summary>
internal static partial class CellIds
{
    /// <summary>
    /// The same cells with valid and unique ids. An id that is valid and stands first stays. A missing, invalid or
    /// repeated one becomes the start of the SHA-256 of the cell's kind, source and number among cells with the same
    /// kind and source: the same notebook gets the same ids every time, and a new cell elsewhere changes none.
    /// </summary>
    public static IReadOnlyList<Cell> Complete(IReadOnlyList<Cell> cells)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        var keeps = cells.Select(c => Valid().IsMatch(c.Id) && given.Add(c.Id)).ToList();
        var seen = new Dictionary<(Type, string), int>();
        return
        [
            .. cells.Select(
                (cell, i) =>
                {
                    if (keeps[i])
                    {
                        return cell;
                    }
                    var key = (cell.GetType(), cell.Source);
                    string id;
                    do
                    {
                        seen[key] = seen.GetValueOrDefault(key) + 1;
                        id = Derive(cell, seen[key]);
                    } while (!given.Add(id));
                    return cell with { Id = id };
                }
            ),
        ];
    }

    private static string Derive(Cell cell, int number) =>
        TextHash.Start(
            string.Create(CultureInfo.InvariantCulture, $"{cell.GetType().Name}\n{number}\n{cell.Source}"),
            digits: 8
        );

    [GeneratedRegex(@"\A[a-zA-Z0-9_-]{1,64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Valid();
}
