using System.Diagnostics;

namespace PaperAnalysis.Notebooks.Sessions.Errors;

/// <summary>
/// Tells what a cell threw: the exception, the line of the cell with a caret, and the frames between.
/// </summary>
internal static class Traceback
{
    private const int FrameLimit = 50;

    public static EvaluationResult.Failure Describe(Exception thrown, SourceLines sources)
    {
        var exception = Unwrapped(thrown);
        return new EvaluationResult.Failure(
            exception.GetType().Name,
            exception.Message,
            [.. Lines(exception, sources)]
        );
    }

    private static IEnumerable<string> Lines(Exception exception, SourceLines sources)
    {
        yield return $"{Ansi.Red(exception.GetType().Name)}: {exception.Message}";
        var frames = Frames(exception);
        if (frames.Find(FrameNames.InCell) is { } own)
        {
            foreach (var line in Source(own, sources))
            {
                yield return line;
            }
        }
        foreach (var frame in frames.Take(FrameLimit))
        {
            yield return "   at " + Describe(frame, sources);
        }
        if (frames.Count > FrameLimit)
        {
            yield return $"   … {frames.Count - FrameLimit} more frames";
        }
        foreach (var inner in Inner(exception))
        {
            yield return "caused by";
            foreach (var line in Lines(inner, sources))
            {
                yield return line;
            }
        }
    }

    private static Exception[] Inner(Exception exception) =>
        exception is AggregateException many ? [.. many.InnerExceptions]
        : exception.InnerException is { } one ? [one]
        : [];

    /// <summary>The exception itself where the runtime only wrapped it on its way.</summary>
    private static Exception Unwrapped(Exception exception) =>
        exception switch
        {
            System.Reflection.TargetInvocationException { InnerException: { } inner } => Unwrapped(inner),
            AggregateException { InnerExceptions: [var only] } => Unwrapped(only),
            _ => exception,
        };

    private static List<StackFrame> Frames(Exception exception)
    {
        var frames = new StackTrace(exception, fNeedFileInfo: true).GetFrames();
        var last = Array.FindLastIndex(frames, FrameNames.InCell);
        // Below the cell's own lowest frame there is only what runs cells.
        return [.. (last < 0 ? frames : frames[..(last + 1)]).Where(frame => !FrameNames.IsPlumbing(frame))];
    }

    private static IEnumerable<string> Source(StackFrame frame, SourceLines sources)
    {
        var (path, number) = (frame.GetFileName(), frame.GetFileLineNumber());
        if (path is null || number == 0)
        {
            yield break;
        }
        yield return Ansi.Green($"  {sources.Place(path, number)}");
        if (sources.Line(path, number) is { } line)
        {
            yield return SourceLines.Numbered(number, line);
            var column = frame.GetFileColumnNumber();
            if (column > 0)
            {
                yield return SourceLines.Caret(number, line, sources.Column(path, number, column - 1), width: 1);
            }
        }
    }

    private static string Describe(StackFrame frame, SourceLines sources)
    {
        var name = FrameNames.Describe(frame);
        return FrameNames.InCell(frame) && frame.GetFileName() is { } path
            ? $"{name} {Ansi.Green($"in {sources.Place(path, frame.GetFileLineNumber())}")}"
            : name;
    }
}
