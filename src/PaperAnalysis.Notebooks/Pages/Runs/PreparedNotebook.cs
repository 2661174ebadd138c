using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A notebook that is ready to run.</summary>
/// <param name="Bytes">The file's, as they were read.</param>
/// <param name="Committed">The same, as a notebook.</param>
/// <param name="Ready">With the values for its parameters that this run was given.</param>
/// <param name="Folder">Where its cells run.</param>
internal sealed record PreparedNotebook(string File, byte[] Bytes, Notebook Committed, Notebook Ready, string Folder)
{
    /// <summary>Reads all notebooks and fits the values to their parameters, before any runs.</summary>
    /// <param name="folder">Where their cells run; null for the folder of each.</param>
    /// <exception cref="NotebookInputException">
    /// A file is no notebook, a value does not fit its parameter, or no notebook has a parameter of that name.
    /// </exception>
    public static IReadOnlyList<PreparedNotebook> ReadAll(
        IReadOnlyList<string> files,
        IReadOnlyList<ParameterValue> values,
        string? folder = null
    )
    {
        var read = files.Select(file => Read(file, folder)).ToList();
        var known = read.SelectMany(n => NotebookParameters.Declared(n.Committed).Select(p => (n.File, parameter: p)))
            .ToList();
        foreach (var value in values.Where(v => known.All(k => k.parameter.Name != v.Name)))
        {
            throw new NotebookInputException(
                $"{value.Option}: found no parameter `{value.Name}`, expected one of these: {Describe(known)}."
            );
        }

        return
        [
            .. read.Select(n =>
                n with
                {
                    Ready = NotebookParameters.WithValues(n.Committed, n.File, values, n.Folder),
                }
            ),
        ];
    }

    private static PreparedNotebook Read(string file, string? folder)
    {
        var bytes = System.IO.File.ReadAllBytes(file);
        var notebook = NotebookReader.Read(bytes, file);
        return new(file, bytes, notebook, notebook, folder ?? Path.GetDirectoryName(Path.GetFullPath(file))!);
    }

    /// <summary>
    /// Runs the notebook in a session of its own. Figures that are as they were keep the images that the file holds of them.
    /// </summary>
    /// <param name="starts">Called with each cell's number from 1 before it runs.</param>
    public async Task<RunResult> RunAsync(Action<int> starts, CancellationToken cancellation)
    {
        using var session = new ScriptSession(new SessionOptions { WorkingDirectory = Folder });
        var run = await NotebookRunner.RunAsync(
            Ready,
            (code, channel, interrupt) => session.EvaluateAsync(code, channel, interrupt),
            starts,
            cancellation
        );
        return run with
        {
            Notebook = StoredInputs.Store(FigureImages.Kept(run.Notebook, Committed), run.Records, Folder),
        };
    }

    /// <summary>
    /// Stores the outputs of a run in the file, as long as it still holds the bytes that were read before the run.
    /// </summary>
    /// <exception cref="NotebookInputException">It was changed meanwhile; it stays as it is.</exception>
    public void Store(Notebook executed)
    {
        if (!System.IO.File.Exists(File) || !System.IO.File.ReadAllBytes(File).AsSpan().SequenceEqual(Bytes))
        {
            throw new NotebookInputException(
                $"{File}: found that it was changed while its cells ran, expected what was read before. It stays as it is: run again."
            );
        }

        NotebookWriter.Save(executed, File);
    }

    private static string Describe(List<(string File, Parameter Parameter)> known) =>
        known.Count == 0
            ? "none (a notebook declares its parameters in a code cell tagged `parameters`)"
            : string.Join(", ", known.Select(k => $"`{k.Parameter}` in {Path.GetFileName(k.File)}"));
}
