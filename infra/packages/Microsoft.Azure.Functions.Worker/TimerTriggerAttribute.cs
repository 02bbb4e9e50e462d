using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Microsoft.Azure.Functions.Worker;

/// <summary>It is time. A schedule has six fields, seconds first: <c>0 0 2 * * *</c> is two in the morning, UTC.</summary>
public sealed class TimerTriggerAttribute(string schedule) : TriggerBindingAttribute
{
    public string Schedule { get; } = schedule;
    public bool RunOnStartup { get; set; }

    /// <summary>Whether the host remembers the last time, and makes up for one it missed.</summary>
    public bool UseMonitor { get; set; } = true;
}

public sealed class TimerInfo
{
    /// <summary>True when the time went by while nothing ran.</summary>
    public bool IsPastDue { get; set; }
}
