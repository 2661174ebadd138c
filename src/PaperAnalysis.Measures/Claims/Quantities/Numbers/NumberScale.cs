namespace PaperAnalysis.Claims;

/// <summary>How the scale of a number is written, as far as it tells what is counted.</summary>
internal enum NumberScale
{
    /// <summary>No scale, or thousands.</summary>
    None,

    /// <summary>Millions and more: <c>300M</c>, <c>2.3 billion</c>.</summary>
    Large,

    /// <summary>A letter B on the number: <c>7B</c>, as sizes of models are written.</summary>
    B,
}
