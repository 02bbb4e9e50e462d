using System.IO.Compression;
using System.Text;

namespace FundingPipeline.Tests.Fuzz;

/// <summary>What may happen to a workbook on its way, chosen by a seed so that it can happen again.</summary>
public static class Mutation
{
    private static readonly string[] Inserted = ["9", "-", ".", "99999999999", "<v>5</v>", "<c><v>7</v></c>", "&amp;", "&#49;", "&x;", "<!-- 5 -->", "<![CDATA[5]]>", "\r", " ", "é", "\u0001", "]]>", "x:"];

    /// <summary>Bytes flipped, replaced, lost, doubled or cut off.</summary>
    public static byte[] OfBytes(byte[] sound, Random random)
    {
        var bytes = sound.ToArray();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            var at = random.Next(bytes.Length);
            bytes[at] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)(bytes[at] ^ (1 << random.Next(8)));
        }

        var (from, length) = (random.Next(bytes.Length), random.Next(1, 40));
        return random.Next(6) switch
        {
            0 => bytes[..from],
            1 => [.. sound[..from], .. sound[Math.Min(sound.Length, from + length)..]],
            2 => [.. sound[..from], .. sound[Math.Max(0, from - length)..]],
            _ => bytes,
        };
    }

    /// <summary>The XML of one part edited, and the workbook packed again with a right check sum.</summary>
    public static byte[] OfXml(IReadOnlyList<KeyValuePair<string, byte[]>> parts, Random random)
    {
        var read = Enumerable.Range(0, parts.Count).Where(i => parts[i].Key.StartsWith("xl/", StringComparison.Ordinal)).ToList();
        var chosen = read[random.Next(read.Count)];
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < parts.Count; i++)
            {
                using var part = archive.CreateEntry(parts[i].Key, CompressionLevel.Fastest).Open();
                part.Write(i == chosen ? Edited(parts[i].Value, random) : parts[i].Value);
            }
        }

        return bytes.ToArray();
    }

    private static byte[] Edited(byte[] xml, Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(xml));
        for (var times = random.Next(1, 4); times > 0 && text.Length > 1; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0:
                    text[at] = "0123456789<>/='\"AZz.-& :;"[random.Next(25)];
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(1, 12), text.Length - at));
                    break;
                case 2:
                    text.Insert(at, Inserted[random.Next(Inserted.Length)]);
                    break;
                default:
                    (text[at], text[^1]) = (char.IsAsciiDigit(text[at]) ? (char)('0' + random.Next(10)) : text[at], text[^1]);
                    break;
            }
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
