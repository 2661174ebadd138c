using PaperAnalysis.Notebooks.Documents;
using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Pages;

/// <summary>A notebook that is ready to run.</summary>
/// <param name="Committed">As the file has it.</param>
/// <param name="Ready">With the values for its parameters that this run was given.</param>
internal sealed record PreparedNotebook(string File, Notebook Committed, Notebook Ready)
{
    /// <summary>Reads all notebooks and fits the values to their parameters, before any runs.</summary>
    /// <exception cref="NotebookInputException">
    /// A file is no notebook, a value does not fit its parameter, or no notebook has a parameter of that name.
    /// </exception>
    public static IReadOnlyList<PreparedNotebook> ReadAll(
        IReadOnlyList<string> files,
        IReadOnlyList<ParameterValue> values
    )
    {
        var read = files.Select(file => (file, notebook: NotebookReader.Read(file))).ToList();
        var known = read.SelectMany(n => NotebookParameters.Declared(n.notebook).Select(p => (n.file, parameter: p)))
            .ToList();
        foreach (var value in values.Where(v => known.All(k => k.parameter.Name != v.Name)))
        {
            throw new NotebookInputException(
                $"{value.Option}: found no parameter `{value.Name}`, expected one of these: {Describe(known)}."
            );
        }

        return
        [
            .. read.Select(n => new PreparedNotebook(
                n.file,
                n.notebook,
                NotebookParameters.WithValues(n.notebook, n.file, values)
            )),
        ];
    }

    /// <summary>Runs the notebook in a session of its own, in the folder that it is in.</summary>
    /// <param name="starts">Called with each cell's number from 1 before it runs.</param>
    public async Task<RunResult> RunAsync(Action<int> starts, CancellationToken cancellation)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(File))!;
        using var session = new ScriptSession(new SessionOptions { WorkingDirectory = folder });
        return await NotebookRunner.RunAsync(
            Ready,
            (code, channel, interrupt) => session.EvaluateAsync(code, channel, interrupt),
            starts,
            cancellation
        );
    }

    private static string Describe(List<(string File, Parameter Parameter)> known) =>
        known.Count == 0
            ? "none (a notebook declares its parameters in a code cell tagged `parameters`)"
            : string.Join(", ", known.Select(k => $"`{k.Parameter}` in {Path.GetFileName(k.File)}"));
}
