using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>Where a name ends, and what counts as space. Beyond ASCII every letter will do.</summary>
internal static class XmlName
{
    private const byte None = 0;
    private const byte Inside = 1;
    private const byte First = 2;

    private static readonly byte[] Kinds = BuildKinds();

    /// <summary>The end of the name that starts here, and where its colon stands, -1 without one; the start itself when no name starts here.</summary>
    [MethodImpl(Hot.Path)]
    public static int End(byte[] bytes, int at, out int colon)
    {
        colon = -1;
        if (Kinds[bytes[at]] != First)
        {
            return at;
        }

        var end = at + 1;
        for (; Kinds[bytes[end]] != None; end++)
        {
            if (bytes[end] == ':')
            {
                if (colon >= 0 || Kinds[bytes[end + 1]] != First)
                {
                    return at;
                }

                colon = end;
            }
        }

        return end;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SkipSpace(byte[] bytes, int at)
    {
        while (bytes[at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            at++;
        }

        return at;
    }

    private static byte[] BuildKinds()
    {
        var kinds = new byte[256];
        for (var code = 0; code < kinds.Length; code++)
        {
            kinds[code] = Kind((char)code);
        }

        return kinds;
    }

    private static byte Kind(char code) =>
        code >= 0x80 || char.IsAsciiLetter(code) || code == '_' ? First
        : char.IsAsciiDigit(code) || code is '-' or '.' or ':' ? Inside
        : None;
}
