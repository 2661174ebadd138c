using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Storage;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A folder of pages: one for each notebook and for each part of the library, the index, and the files that they share.</summary>
internal sealed record Site(string Title, PlotlySource Plotly)
{
    /// <summary>
    /// Assembly files whose public types get pages too, one page for each namespace, with the documentation that stands
    /// beside each file.
    /// </summary>
    public IReadOnlyList<string> Libraries { get; init; } = [];

    /// <summary>Where the executed notebooks stand, for those who want their numbers, and for comparing.</summary>
    public const string StoredFolder = "notebooks/";

    /// <summary>Each page holds all that it needs, so that it can be sent and opened alone.</summary>
    public bool SingleFile { get; init; }

    /// <summary>The command that makes these pages again.</summary>
    public string Command { get; init; } = "paper-analysis render";

    /// <summary>The page of each notebook.</summary>
    /// <exception cref="NotebookInputException">Two notebooks would have the same page.</exception>
    public static IReadOnlyList<string> PageNames(IReadOnlyList<string> files)
    {
        var names = files.Select(f => Path.GetFileNameWithoutExtension(f) + ".html").ToList();
        for (var i = 0; i < files.Count; i++)
        {
            var first = names.FindIndex(n => n.Equals(names[i], StringComparison.OrdinalIgnoreCase));
            if (first < i)
            {
                throw Clash(files[i], names[i], files[first]);
            }

            if (names[i].Equals("index.html", StringComparison.OrdinalIgnoreCase))
            {
                throw Clash(files[i], names[i], "the list of notebooks");
            }
        }
        return names;
    }

    /// <summary>Writes all pages into an empty folder.</summary>
    public void Write(string folder, IReadOnlyList<(string File, RunResult Run)> executed)
    {
        var names = PageNames([.. executed.Select(e => e.File)]);
        var records = RecordSet.Gather(executed);
        var frame = new PageShell.Frame
        {
            Files = Files(folder, records),
            Records = records is null ? null : (records.Page, records.Name),
            Footer = PageFooter.Of(records, Command),
            Scripts = PageAssets.Scripts,
            Beside = SingleFile ? Html.Of($"<span class=\"beside\">Beside this file:</span> ") : Html.Empty,
        };
        if (records is not null)
        {
            Save(folder, records.Page, RecordsPage.Write(records, frame));
        }
        // What leads to the page of all records shows them in a page that stands alone.
        var framed =
            SingleFile && records is not null
                ? frame with
                {
                    Scripts = [PageAssets.Records, .. frame.Scripts, PageAssets.LoneScript],
                }
                : frame;
        var entries = new List<IndexPage.Entry>();
        foreach (var ((file, run), name) in executed.Zip(names))
        {
            Save(folder, name, NotebookPage.Write(run, file, Plotly, framed));
            Save(folder, StoredFolder + Path.ChangeExtension(name, ".ipynb"), NotebookWriter.Write(run.Notebook));
            var address = AddressOf(name);
            entries.Add(
                new IndexPage.Entry(
                    NotebookSummary.TitleOf(run.Notebook, file),
                    address,
                    NotebookSummary.StopOf(run, address),
                    NotebookSummary.FindingsOf(run.Notebook, file, address, frame.Files)
                )
            );
        }
        var library = ApiPage.WriteAll(Libraries, frame);
        foreach (var page in library)
        {
            Save(folder, page.File, page.Content);
        }
        Save(folder, "index.html", IndexPage.Write(Title, entries, library, frame));
    }

    /// <summary>Writes the one page of what changed between two runs into an empty folder.</summary>
    public static void WriteComparison(
        string folder,
        ComparedNotebooks before,
        ComparedNotebooks after,
        string command
    ) => Save(folder, ComparePage.File, ComparePage.Write(before, after, command));

    private IPageFiles Files(string folder, RecordSet? records)
    {
        if (SingleFile)
        {
            return new InlinedFiles(Plotly, records);
        }

        PageAssets.Write(folder, Plotly.File);
        if (records is not null)
        {
            Save(folder, PageAssets.Records, records.ToScript());
        }

        return new LinkedFiles(folder, Plotly);
    }

    /// <summary>
    /// A page's address from the index. A name may hold anything that a file's may: <c>Q&amp;A #1</c>, or
    /// <c>javascript:alert(1)</c>, which a link must not run.
    /// </summary>
    private static string AddressOf(string name) => Uri.EscapeDataString(name);

    private static void Save(string folder, string name, string html)
    {
        var path = Path.Combine(folder, name);
        FileChange.CreateFolder(Path.GetDirectoryName(path)!);
        FileChange.WriteText(path, html);
    }

    private static NotebookInputException Clash(string file, string name, string other) =>
        new(
            $"{file}: found that its page {name} would be that of {other} too, expected names that differ. Rename one, or render them apart."
        );
}
