using PaperAnalysis.Notebooks.Sessions;

namespace PaperAnalysis.Notebooks.Tests.Sessions;

/// <summary>Keeps what a cell emits, and answers its questions.</summary>
internal sealed class RecordingChannel(params IEnumerable<string> answers) : ICellChannel
{
    private readonly Lock _gate = new();
    private readonly List<CellOutput> _outputs = [];
    private readonly List<(int Count, TaskCompletionSource Reached)> _awaited = [];
    private readonly Queue<string> _answers = new(answers);

    public List<(string Prompt, bool Password)> Questions { get; } = [];

    public IReadOnlyList<CellOutput> Outputs
    {
        get
        {
            lock (_gate)
            {
                return [.. _outputs];
            }
        }
    }

    public string Text(string stream) =>
        string.Concat(Outputs.OfType<CellOutput.Stream>().Where(s => s.Name == stream).Select(s => s.Text));

    public void Publish(CellOutput output)
    {
        lock (_gate)
        {
            _outputs.Add(output);
            Tell();
        }
    }

    /// <summary>Done once so many outputs have come.</summary>
    public Task Shows(int count)
    {
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _awaited.Add((count, reached));
            Tell();
        }
        return reached.Task;
    }

    private void Tell()
    {
        foreach (var (_, reached) in _awaited.Where(awaited => _outputs.Count >= awaited.Count))
        {
            reached.TrySetResult();
        }
    }

    public string? ReadLine(string prompt, bool password)
    {
        Questions.Add((prompt, password));
        return _answers.TryDequeue(out var answer) ? answer : null;
    }
}
