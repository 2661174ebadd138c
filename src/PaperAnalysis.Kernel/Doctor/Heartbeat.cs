using System.Net;
using System.Net.Sockets;
using PaperAnalysis.Kernel.Transport;

namespace PaperAnalysis.Kernel.Doctor;

/// <summary>The asking side of a heartbeat: one REQ that lives for one beat.</summary>
internal static class Heartbeat
{
    public static bool IsAnsweredAt(int port)
    {
        try
        {
            using var client = new TcpClient();
            client.Connect(IPAddress.Loopback, port);
            var stream = client.GetStream();
            stream.ReadTimeout = 2_000;
            stream.Write(ZmtpGreeting.Ours.ToBytes());
            FrameWriter.WriteCommand(stream, ZmtpCommand.Ready("REQ").ToBytes());
            stream.ReadExactly(new byte[ZmtpGreeting.Length]);
            var frames = new FrameReader(stream, PeerAllowance.Whole(new()));
            FrameWriter.WriteMessage(stream, [Array.Empty<byte>(), "beat"u8.ToArray()]);
            // READY, the delimiter, the beat.
            return frames.TryRead(out _)
                && frames.TryRead(out _)
                && frames.TryRead(out var beat)
                && beat.Body.AsSpan().SequenceEqual("beat"u8);
        }
        catch (Exception e) when (e is SocketException or IOException or MalformedPeerException)
        {
            return false;
        }
    }
}
