namespace PaperAnalysis.Digests;

/// <summary>Makes papers of records, in whichever file they stand.</summary>
internal static class Records
{
    public static void SetSpan(RecordDraft draft, RecordKey field, long start, long end)
    {
        if (field == RecordKey.Title)
        {
            draft.TitleSpan = Spans.Of(start, end);
        }
        else if (field == RecordKey.Abstract)
        {
            draft.AbstractSpan = Spans.Of(start, end);
        }
    }

    /// <returns>The class of the record's first line.</returns>
    public static LineClass Add(DigestBuilder builder, RecordDraft draft)
    {
        switch (string.IsNullOrEmpty(draft.Title), string.IsNullOrEmpty(draft.Abstract))
        {
            case (false, false):
                builder.Add(NewPaper(builder, draft));
                return LineClass.Title;
            case (false, true)
                when builder.Options.TitlesAlone || draft.NamesAbstract && builder.Options.EmptyAbstracts:
                builder.Add(NewPaper(builder, draft));
                return LineClass.Title;
            case (false, true):
                builder.Unpaired++;
                Warn(builder, draft, $"a title without an abstract, {Quote.Short(draft.Title)}");
                return LineClass.Title;
            case (true, false):
                builder.Unpaired++;
                Warn(builder, draft, $"an abstract without a title, {Quote.Short(draft.Abstract)}");
                return LineClass.Abstract;
            default:
                Warn(builder, draft, "a record without a title and an abstract");
                return LineClass.Unrecognised;
        }
    }

    private static void Warn(DigestBuilder builder, RecordDraft draft, string found) =>
        builder.Warn(
            draft.Lines.First,
            found,
            "a record with title and abstract (or summary)",
            "complete the record; it is left out"
        );

    private static Paper NewPaper(DigestBuilder builder, RecordDraft draft)
    {
        if (draft.ListedText is { } listed)
        {
            builder.SawDay(listed);
        }
        if (draft.DateText is { } text && DateLine.IsWrong(text))
        {
            builder.Warn(
                draft.Lines.First,
                $"the date {Quote.Short(text)}",
                "a day such as 2024-05-27",
                "correct it; the paper counts as undated"
            );
        }
        return new()
        {
            Id = string.IsNullOrWhiteSpace(draft.Id) ? builder.NextId : draft.Id,
            Digest = builder.Name,
            File = builder.File,
            Position = builder.PaperCount + 1,
            Lines = draft.Lines,
            Title = draft.Title!,
            Abstract = draft.Abstract ?? "",
            TitleSpan = draft.TitleSpan,
            AbstractSpan = draft.AbstractSpan,
            AbstractLines = draft.AbstractLines,
            DateText = draft.DateText,
            Date = draft.DateText is { } date ? DateLine.Complete(date) : null,
            Listed = draft.ListedText is { } day ? DateLine.Complete(day) : null,
            Authors = draft.Authors,
            Categories = draft.Categories,
            Url = draft.Url,
        };
    }
}
