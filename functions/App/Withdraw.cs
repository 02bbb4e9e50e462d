using System.Collections.Immutable;
using FundingPipeline.Storage;

namespace FundingPipeline.App;

/// <summary>Takes a file back that should not have been sent: its bytes and its line in the journal stay, its figures go.</summary>
public sealed class Withdraw(Workplace at)
{
    private const int LeastDigits = 8;
    private const int LongestReason = 1000;

    /// <param name="file">The path it was sent in under, or the first eight or more digits of its SHA-256.</param>
    /// <exception cref="InvalidOperationException">No file, or more than one, is meant; the message says which.</exception>
    public async Task Run(string file, string by, string reason, CancellationToken stop)
    {
        foreach (var arrival in (await Meant(file, stop)).Distinct())
        {
            await Enter(arrival with { Kind = ArrivalKind.Withdrawn, Note = $"{by}: {reason}" }, stop);
        }
    }

    /// <summary>The same at the front door, for the one file that somebody may take back.</summary>
    /// <returns>What came of it, in a sentence.</returns>
    /// <exception cref="ActRefusedException">It cannot be taken back; the message says why.</exception>
    public async Task<string> Run(OneClaim one, Actor who, string reason, CancellationToken stop)
    {
        if (reason.Trim().Length is 0 or > LongestReason)
        {
            throw new ActRefusedException($"Say why, in at most {LongestReason} letters: it stands in the journal for ever.");
        }

        var arrivals = one.Page is { } page ? await at.Ledger.Arrivals(page, stop) : [];
        var arrival = arrivals.FirstOrDefault(arrival => arrival.Kind == ArrivalKind.File && Showing.IdOf(arrival.Path, arrival.Sha256) == one.Claim.Id)
            ?? throw new ActRefusedException($"{one.Claim.File} is not taken in yet, or is no claim. Wait until it is.");
        await Enter(arrival with { Kind = ArrivalKind.Withdrawn, Note = $"{who.Name}: {reason.Trim()}" }, stop);
        return $"{one.Claim.File} is withdrawn: its bytes and its line in the journal stay, its figures go.";
    }

    /// <summary>Enters word of a withdrawal on every page that has the file, and has everybody look again whom it concerned.</summary>
    public async Task Enter(Arrival withdrawal, CancellationToken stop)
    {
        foreach (var folio in await at.Ledger.Folios(stop))
        {
            if (!(await at.Ledger.Arrivals(folio, stop)).Any(arrival => arrival.Sha256 == withdrawal.Sha256 && arrival.Path == withdrawal.Path))
            {
                continue;
            }

            await at.Ledger.Enter(folio, withdrawal, stop);
            foreach (var page in (await at.Kin.Of(folio, stop)).Append(folio))
            {
                await at.Post.Reconcile(page, stop);
            }
        }
    }

    /// <summary>Every arrival of the one file that is meant.</summary>
    private async Task<ImmutableArray<Arrival>> Meant(string file, CancellationToken stop)
    {
        var found = (await at.Ledger.Arrivals(stop)).Where(arrival => arrival.Kind == ArrivalKind.File && IsMeant(arrival, file)).ToImmutableArray();
        return found.Select(arrival => arrival.Sha256).Distinct().ToList() switch
        {
            [_] => found,
            [] => throw new InvalidOperationException($"No file came as {file}. Give its path below the folder of claims, or at least {LeastDigits} digits of its SHA-256."),
            var several => throw new InvalidOperationException($"{several.Count} different files came as {file}: {string.Join(", ", several.Order(StringComparer.Ordinal).Select(sha256 => sha256[..12]))}. Give digits of the one that is meant."),
        };
    }

    private static bool IsMeant(Arrival arrival, string file) =>
        arrival.Path == file || (file.Length >= LeastDigits && arrival.Sha256.StartsWith(file, StringComparison.OrdinalIgnoreCase));
}
