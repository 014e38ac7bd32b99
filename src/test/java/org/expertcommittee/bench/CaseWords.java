package org.expertcommittee.bench;

/**
 * Of which the titles and needs of made-up cases and the experts' biographies consist.
 */
final class CaseWords {

	static final String[] SUBJECTS = ("植物提取物 牡丹籽油 化妆品新原料 发酵成分 多肽原料 面膜生产线 智能轴承 齿轮箱 数控机床 工业机器人 中试平台 洁净车间 冷链仓储 跨境电商 直播基地 汉服产业 文旅街区 "
			+ "非遗工坊 中药饮片 医疗器械 光伏组件 储能电站 余热回收 工业废水 固体废弃物 铝合金铸件 碳纤维制品 特种玻璃 耐火材料 润滑油脂 食品添加剂 预制菜 特色农产品 养老服务 产业园区 数据中台 "
			+ "工业互联网 人工智能质检 供应链金融 知识产权 出口包装 物流枢纽 检测实验室 职业技能 绿色工厂")
		.split(" ");

	static final String[] MATTERS = ("功效评价 备案申报 标准制定 中试放大 工艺优化 设备选型 节能改造 碳足迹核算 质量追溯 安全生产 环境影响评价 专利布局 融资方案 股权激励 品牌策划 渠道拓展 出口认证 人才引进 "
			+ "产学研合作 成果转化 招商引资 用地审批 厂房改造 数字化转型 精益管理 成本控制 税收优惠 政策申报 稳定性试验 毒理学检测 配方开发 包材相容性 法规合规 应急预案 售后服务 市场准入")
		.split(" ");

	static final String[] SHAPES = "关于%s的%s问题 %s%s需要专家指导 请求协助解决%s%s困难 %s项目%s咨询 拟开展%s%s，请给出意见 %s在%s方面的技术难题".split(" ");

	private CaseWords() {
	}

}
