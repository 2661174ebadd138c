namespace PaperAnalysis.Notebooks.Pages;

/// <summary>One page of what changed between two runs, which stands alone and runs no script.</summary>
internal static class ComparePage
{
    public const string File = "index.html";

    private const int FewMoves = 20;

    /// <param name="command">Makes the page again.</param>
    public static string Write(ComparedNotebooks before, ComparedNotebooks after, string command)
    {
        var changes = Changes(before, after);
        var (from, to) = Names(before.Path, after.Path);
        var moved = Moves(changes);
        var inputs = Inputs(before, after);
        var notebooks = Notebooks(before, after);
        var body = Html.Join([
            notebooks,
            inputs,
            .. moved.Select(moves => Moved(after.RecordName, moves)),
            .. changes.Where(c => c.Cells.Count > 0).Select(Section),
        ]);
        return PageShell.Wrap(
            "What changed",
            Html.Of(
                $"""
                <main class="compare">
                <h1>What changed</h1>
                <p class="lead">From <code>{from}</code> to <code>{to}</code>: {Summary(after.RecordName, changes, moved)}</p>
                {(
                    body == Html.Empty
                        ? Html.Of(
                            $"<p class=\"finding\">Nothing changed: code, texts, numbers, charts and inputs are the same.</p>"
                        )
                        : body
                )}
                {Unchanged(changes)}
                </main>
                """
            ),
            new PageShell.Frame
            {
                Files = new InlinedFiles(new PlotlySource(null), null),
                IsAlone = true,
                Footer = PageFooter.Of(null, command),
            }
        );
    }

    /// <summary>The ends of two paths that tell them apart: a page tells nobody the folders of this machine.</summary>
    private static (string, string) Names(string before, string after)
    {
        var (old, now) = (Parts(before), Parts(after));
        var same = old.Reverse().Zip(now.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        return (string.Join('/', old.TakeLast(same + 1)), string.Join('/', now.TakeLast(same + 1)));

        static string[] Parts(string path) =>
            Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>How much changed, for a terminal.</summary>
    public static string Summary(ComparedNotebooks before, ComparedNotebooks after)
    {
        var changes = Changes(before, after);
        return Summary(after.RecordName, changes, Moves(changes));
    }

    private static string Summary(
        string name,
        IReadOnlyList<NotebookChange> changes,
        IReadOnlyList<IReadOnlyList<MovedMark>> moved
    )
    {
        var cells = changes.SelectMany(change => change.Cells.Select(cell => cell.Change)).ToList();
        string[] parts =
        [
            Count(cells.Sum(cell => cell.Numbers), "number moved", "numbers moved"),
            Count(cells.Sum(cell => cell.Charts), "chart changed", "charts changed"),
            Count(moved.Sum(moves => moves.Count), $"of the {name} changed its group", $"{name} changed their group"),
            Count(cells.Count, "cell differs", "cells differ"),
        ];
        return string.Join(", ", parts) + ".";
    }

    /// <summary>The same marks once, however many charts show them.</summary>
    private static List<IReadOnlyList<MovedMark>> Moves(IReadOnlyList<NotebookChange> changes) =>
        [
            .. changes
                .SelectMany(change => change.Cells.Select(cell => cell.Change.Moves))
                .Where(moves => moves.Count > 0)
                .DistinctBy(moves => string.Join(' ', moves.Select(move => move.Key))),
        ];

    private static string Count(int number, string one, string many) =>
        FormattableString.Invariant($"{number} {(number == 1 ? one : many)}");

    private static List<NotebookChange> Changes(ComparedNotebooks before, ComparedNotebooks after)
    {
        // Two files are meant to be compared whatever they are called.
        if (before.Notebooks.Count == 1 && after.Notebooks.Count == 1)
        {
            return
            [
                NotebookChange.Between(
                    after.Notebooks[0].Name,
                    before.Notebooks[0].Notebook,
                    after.Notebooks[0].Notebook
                ),
            ];
        }

        var old = before.Notebooks.ToDictionary(notebook => notebook.Name, StringComparer.Ordinal);
        return
        [
            .. after
                .Notebooks.Where(notebook => old.ContainsKey(notebook.Name))
                .Select(notebook =>
                    NotebookChange.Between(notebook.Name, old[notebook.Name].Notebook, notebook.Notebook)
                ),
        ];
    }

    private static Html Notebooks(ComparedNotebooks before, ComparedNotebooks after)
    {
        if (before.Notebooks.Count == 1 && after.Notebooks.Count == 1)
        {
            return Html.Empty;
        }

        var (old, now) = (before.Notebooks.Select(n => n.Name).ToList(), after.Notebooks.Select(n => n.Name).ToList());
        return Html.Join([
            .. old.Except(now).Select(name => Html.Of($"<p><del>{name}</del> is not in the new run.</p>")),
            .. now.Except(old).Select(name => Html.Of($"<p><ins>{name}</ins> is new.</p>")),
        ]);
    }

    private static Html Inputs(ComparedNotebooks before, ComparedNotebooks after)
    {
        if (before.Inputs.Count == 0 && after.Inputs.Count == 0)
        {
            return Html.Empty;
        }

        var rows = before
            .Inputs.Keys.Union(after.Inputs.Keys)
            .Order(StringComparer.Ordinal)
            .Select(name =>
                (name, Old: before.Inputs.GetValueOrDefault(name), New: after.Inputs.GetValueOrDefault(name))
            )
            .Where(row => row.Old?.Hash != row.New?.Hash || row.Old?.Records != row.New?.Records)
            .Select(row =>
                Html.Of(
                    $"<tr><td>{row.name}</td><td>{(row.Old is null ? "added" : row.New is null ? "removed" : "changed")}</td>{Input(row.Old)}{Input(row.New)}</tr>"
                )
            )
            .ToList();
        return rows.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <h2>Inputs</h2>
                <div class="scroll"><table>
                <thead><tr><th scope="col">File</th><th scope="col">What</th><th scope="col">Records before</th><th scope="col">SHA-256 before</th><th scope="col">Records after</th><th scope="col">SHA-256 after</th></tr></thead>
                <tbody>{Html.Join(rows)}</tbody>
                </table></div>
                """
            );
    }

    private static Html Input(RecordSource? source) =>
        source is null
            ? Html.Of($"<td></td><td></td>")
            : Html.Of($"<td>{source.Records}</td><td><code>{source.Hash ?? "the file was not there"}</code></td>");

    private static Html Moved(string name, IReadOnlyList<MovedMark> moves)
    {
        var flows = moves
            .CountBy(move => (move.From, move.To))
            .OrderByDescending(flow => flow.Value)
            .ThenBy(flow => flow.Key.From, StringComparer.Ordinal)
            .ThenBy(flow => flow.Key.To, StringComparer.Ordinal)
            .Select(flow => Html.Of($"<li>{flow.Value} from “{flow.Key.From}” to “{flow.Key.To}”</li>"));
        return Html.Of(
            $"""
            <h2>{moves.Count} {name} that changed their group</h2>
            <p>These stand with others than before; a group that was only renamed or numbered anew is the same group.</p>
            <ul>{Html.Join(flows)}</ul>
            <details{new Html(moves.Count > FewMoves ? "" : " open")}><summary>Which they are</summary>
            <div class="scroll"><table>
            <thead><tr><th scope="col">Id</th><th scope="col">Name</th><th scope="col">Before</th><th scope="col">After</th></tr></thead>
            <tbody>{Html.Join(
                moves.Select(move =>
                    Html.Of($"<tr><td>{move.Key}</td><td>{move.Name}</td><td>{move.From}</td><td>{move.To}</td></tr>")
                )
            )}</tbody>
            </table></div></details>
            """
        );
    }

    private static Html Section(NotebookChange notebook) =>
        Html.Of(
            $"""
            <h2>{notebook.Title} <small>{notebook.Name}</small></h2>
            {Html.Join(
                notebook.Cells.Select(
                    (cell, i) =>
                        Html.Of(
                            $"{(i > 0 && notebook.Cells[i - 1].Heading == cell.Heading ? Html.Empty : Html.Of($"<h3>{cell.Heading}</h3>"))}{Cell(cell.Change)}"
                        )
                )
            )}
            """
        );

    private static Html Cell(CellChange change) =>
        Html.Of($"<section><p class=\"note\">cell {change.Id}</p>\n{change.Html}</section>");

    private static Html Unchanged(IReadOnlyList<NotebookChange> changes)
    {
        var same = changes.Where(change => change.Cells.Count == 0).Select(change => change.Name).ToList();
        return same.Count == 0
            ? Html.Empty
            : Html.Of($"<p class=\"note\">The same in both: {string.Join(", ", same)}.</p>");
    }
}
