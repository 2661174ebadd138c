using System.Globalization;
using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>The first place where a run's outputs are not those of the file.</summary>
internal static class NotebookDifference
{
    /// <summary>
    /// Null where the file is, byte for byte, what a run gives; else a sentence that names the cell and what differs.
    /// </summary>
    /// <param name="text">The file's content.</param>
    /// <param name="committed">The same, read.</param>
    /// <param name="executed">The notebook after a run, in canonical form.</param>
    public static string? Find(string text, Notebook committed, Notebook executed)
    {
        for (var i = 0; i < executed.Cells.Count; i++)
        {
            if (
                committed.Cells[i] is Cell.Code before
                && executed.Cells[i] is Cell.Code now
                && InCell(before, now) is { } difference
            )
            {
                return string.Create(CultureInfo.InvariantCulture, $"cell {i + 1} (id {now.Id}), {difference}");
            }
        }

        if (JsonDifference.Find(committed.Metadata, executed.Metadata) is { } about)
        {
            return "metadata" + about;
        }

        var canonical = NotebookWriter.Write(executed);
        if (text == canonical)
        {
            return null;
        }

        var line = text.Split('\n').Zip(canonical.Split('\n')).TakeWhile(pair => pair.First == pair.Second).Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"line {line + 1}: the outputs agree, but the file is not in canonical form; here it would be: {canonical.Split('\n').ElementAtOrDefault(line)?.Trim()}"
        );
    }

    private static string? InCell(Cell.Code before, Cell.Code now)
    {
        if (before.Outputs.Count == 0 && now.Outputs.Count > 0 && before.ExecutionCount is null)
        {
            return "no output: the file holds the cell as it is before a run";
        }

        for (var i = 0; i < Math.Max(before.Outputs.Count, now.Outputs.Count); i++)
        {
            if (i < before.Outputs.Count && FigureImages.IsStale(before.Outputs[i]))
            {
                return FormattableString.Invariant(
                    $"output {i + 1}: found an image of another figure than the one beside it, expected its own or none"
                );
            }

            var difference = JsonDifference.Find(
                ToJson(before.Outputs.ElementAtOrDefault(i)),
                ToJson(now.Outputs.ElementAtOrDefault(i))
            );
            if (difference is not null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"output {i + 1}{difference}");
            }
        }
        return null;
    }

    /// <summary>Execution counts are left to the comparison of the whole text, after all outputs.</summary>
    private static JsonObject? ToJson(Output? output)
    {
        var json = output is null ? null : NotebookWriter.ToJson(output);
        json?.Remove("execution_count");
        return json;
    }
}
