using System.Runtime.CompilerServices;

namespace FundingPipeline.Ingest;

/// <summary>What a cell's opening tag says: its address (r), its style (s) and its type (t), as bytes.</summary>
internal readonly ref struct CellTag
{
    public ReadOnlySpan<byte> Address { get; init; }

    public ReadOnlySpan<byte> Style { get; init; }

    public ReadOnlySpan<byte> Type { get; init; }

    [MethodImpl(Hot.Path)]
    public static CellTag Of(XmlAttributes attributes)
    {
        ReadOnlySpan<byte> address = default, style = default, type = default;
        for (var i = 0; i < attributes.Count; i++)
        {
            switch (attributes.Name(i))
            {
                case [(byte)'r']:
                    address = attributes.Value(i);
                    break;
                case [(byte)'s']:
                    style = attributes.Value(i);
                    break;
                case [(byte)'t']:
                    type = attributes.Value(i);
                    break;
            }
        }

        return new() { Address = address, Style = style, Type = type };
    }
}
