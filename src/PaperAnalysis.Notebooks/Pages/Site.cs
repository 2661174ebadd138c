using System.Text;
using PaperAnalysis.Notebooks.Documents;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A folder of pages: one for each notebook, the index, and the files that they share.</summary>
internal sealed record Site(string Title, PlotlySource Plotly)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

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
    public void Write(string folder, IReadOnlyList<(string File, Notebook Notebook)> executed)
    {
        var names = PageNames([.. executed.Select(e => e.File)]);
        PageAssets.Write(folder, Plotly.File);
        var entries = new List<IndexPage.Entry>();
        foreach (var ((file, notebook), name) in executed.Zip(names))
        {
            Save(folder, name, NotebookPage.Write(notebook, file, Plotly));
            entries.Add(
                new IndexPage.Entry(
                    NotebookSummary.TitleOf(notebook, file),
                    name,
                    NotebookSummary.FindingsOf(notebook, file, name)
                )
            );
        }
        Save(folder, "index.html", IndexPage.Write(Title, entries));
    }

    private static void Save(string folder, string name, string html) =>
        File.WriteAllText(Path.Combine(folder, name), html, Utf8);

    private static NotebookInputException Clash(string file, string name, string other) =>
        new(
            $"{file}: found that its page {name} would be that of {other} too, expected names that differ. Rename one, or render them apart."
        );
}
