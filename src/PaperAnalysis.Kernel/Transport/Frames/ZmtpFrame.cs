namespace PaperAnalysis.Kernel.Transport;

/// <param name="More">Another part of the same message follows.</param>
/// <param name="Command">A command of the protocol, not a part of a message.</param>
internal readonly record struct ZmtpFrame(bool More, bool Command, byte[] Body)
{
    public const byte MoreFlag = 1;
    public const byte LongFlag = 2;
    public const byte CommandFlag = 4;
}
