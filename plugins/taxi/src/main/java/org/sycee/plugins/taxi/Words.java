package org.sycee.plugins.taxi;

import java.util.Map;
import org.sycee.partner.spi.LocalText;

/** The operator's words in Chinese too; a word that is not here is shown as it is. */
final class Words {

    private static final Map<String, String> CHINESE = Map.ofEntries(
            Map.entry("Standard", "标准车"),
            Map.entry("Comfort", "舒适车"),
            Map.entry("Van", "商务车"),
            Map.entry("Base fare", "起步价"),
            Map.entry("Distance", "里程费"),
            Map.entry("Time", "时长费"),
            Map.entry("Waiting", "等候费"),
            Map.entry("Demand", "高峰加价"),
            Map.entry("Detour", "绕行费"),
            Map.entry("Cancellation", "取消费"),
            Map.entry("Not agreed to", "未同意的部分"),
            Map.entry("white", "白色"),
            Map.entry("silver", "银色"),
            Map.entry("black", "黑色"),
            Map.entry("blue", "蓝色"),
            Map.entry("green", "绿色"),
            Map.entry("red", "红色"),
            Map.entry("yellow", "黄色"));

    private Words() {}

    static LocalText of(String english) {
        return CHINESE.containsKey(english)
                ? LocalText.of(english, CHINESE.getOrDefault(english, english))
                : new LocalText(Map.of("en", english));
    }
}
