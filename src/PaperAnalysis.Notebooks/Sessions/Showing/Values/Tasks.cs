using System.Text.Json.Nodes;
using PaperAnalysis.Notebooks.Sessions.Submissions;

namespace PaperAnalysis.Notebooks.Sessions.Showing;

/// <summary>
/// Tasks by their state. They are not awaited: C# waits where the code says <c>await</c>, and a cell that starts work
/// in the background and names it in its last line must end at once. What a task has to give is shown when it is there.
/// </summary>
internal static class Tasks
{
    private const string Done = "completed";
    private const string Await = "await it for its value";
    private const string Running = $"running; {Await}";

    public static JsonObject? Show(object value) =>
        value switch
        {
            Task task => ShownText.Bundle($"{Name(task)}: {State(task)}"),
            ValueTask task => ShownText.Bundle($"ValueTask: {(task.IsCompleted ? Done : "running")}"),
            _ when IsValueTask(value.GetType()) => ShownText.Bundle(
                $"{CellTypes.Name(value.GetType())}: {ValueTaskState(value)}"
            ),
            _ => null,
        };

    private static string State(Task task) =>
        task.Status switch
        {
            TaskStatus.RanToCompletion => ValueType(task) is null ? Done : $"{Done}\n{Value(task)}",
            TaskStatus.Canceled => "cancelled",
            TaskStatus.Faulted => $"failed\n{Exceptions.Line(task.Exception!.GetBaseException())}",
            TaskStatus.Created => "not started",
            _ => ValueType(task) is null ? "running" : Running,
        };

    private static string Name(Task task) => ValueType(task) is { } type ? $"Task<{CellTypes.Name(type)}>" : "Task";

    /// <summary>
    /// The type of what the task gives. An async method that gives nothing has a type of its own for that.
    /// </summary>
    private static Type? ValueType(Task task)
    {
        Type? type = task.GetType();
        while (type is not null && !(type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>)))
        {
            type = type.BaseType;
        }
        var value = type?.GetGenericArguments()[0];
        return value is { IsPublic: false, IsNestedPublic: false, Name: "VoidTaskResult" } ? null : value;
    }

    private static string Value(Task task) =>
        (string?)
            Representations.Of(task.GetType().GetProperty(nameof(Task<>.Result))!.GetValue(task)).Data[MimeTypes.Plain]
        ?? "";

    private static bool IsValueTask(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>);

    // Its value may be taken only once, and that once is the user's.
    private static string ValueTaskState(object task) =>
        (bool)task.GetType().GetProperty(nameof(ValueTask.IsCompleted))!.GetValue(task)! ? $"{Done}; {Await}" : Running;
}
